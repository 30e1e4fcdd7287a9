import { describe, expect, test } from '@jest/globals';
import { sentenceOf } from './event-sentence.js';

const say = (list: string, code: string, values: Record<string, unknown> = {}): string =>
  Object.keys(values).length === 0 ? `${list}/${code}` : `${list}/${code} ${JSON.stringify(values)}`;

describe('the sentence of an event', () => {
  test('names regions in words', () => {
    const event = { type: 'case-referral.hand-over-offered', region: 'beijing', data: { from: 'beijing', to: 'hebei' } } as const;
    expect(sentenceOf(event, say)).toContain('"to":"regions/hebei"');
  });
  test('names the ground of a return', () => {
    const event = { type: 'case-referral.hand-over-returned', region: 'hebei', data: { ground: 'not-here' } } as const;
    expect(sentenceOf(event, say)).toContain('"ground":"returnGrounds/not-here"');
  });
  test('tells a signature by silence from one by hand (R-024)', () => {
    const event = { type: 'case-referral.hand-over-signed', region: 'hebei', data: { bySilence: true } } as const;
    expect(sentenceOf(event, say)).toContain('hand-over-signed-by-silence');
  });
  test('leaves out what is not a word or a number', () => {
    const event = { type: 'x.y', region: 'hebei', data: { returns: { hebei: 1 } } } as const;
    expect(sentenceOf(event, say)).not.toContain('returns');
  });
});
