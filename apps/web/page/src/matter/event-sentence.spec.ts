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
  test('tells an objection from a plain return (P-05), and which kind of letter was recorded', () => {
    const returned = { type: 'case-referral.hand-over-returned', region: 'hebei', data: { ground: 'not-here', objected: true } } as const;
    expect(sentenceOf(returned, say)).toContain('hand-over-returned-objected');
    const data = { kind: 'designation', to: 'hebei', paper: { number: '1' } };
    expect(sentenceOf({ type: 'case-referral.decision-recorded', region: 'beijing', data }, say)).toContain(
      '"kind":"dispute.kinds/designation"',
    );
  });
  test('tells a signature by silence from one by hand (R-024)', () => {
    const event = { type: 'case-referral.hand-over-signed', region: 'hebei', data: { bySilence: true } } as const;
    expect(sentenceOf(event, say)).toContain('hand-over-signed-by-silence');
  });
  test('names the clock, what happened to it and its last day (R-005, R-008)', () => {
    const deadline = { ruleId: 'verify-report', due: '2027-01-20T16:00:00.000Z' };
    const changed = {
      type: 'complaint-intake.deadline-changed',
      region: 'beijing',
      data: { what: 'verify', cause: 'extended', deadline },
    } as const;
    expect(sentenceOf(changed, say)).toContain('"deadline":"rules/verify-report","change":"deadlineChanges/extended"');
    const data = { what: 'decide', ruleId: 'decide-complaint', due: deadline.due, to: 'office' };
    const escalated = { type: 'complaint-intake.deadline-escalated', region: 'beijing', data } as const;
    expect(sentenceOf(escalated, say)).toContain('"raisedTo":"escalations/office"');
  });
  test('leaves out what is not a word or a number', () => {
    const event = { type: 'x.y', region: 'hebei', data: { returns: { hebei: 1 } } } as const;
    expect(sentenceOf(event, say)).not.toContain('returns');
  });
});
