import { describe, expect, test } from '@jest/globals';
import { previewOf } from './preview.js';

const content = { title: '冒牌裤子', facts: '不是正品', respondent: { name: '某公司' }, place: { text: '保定市' }, consent: 'forward' };
const of = (more: object = {}, reporter: object | null = { name: '测*' }) => {
  const lines = previewOf({ content: { ...content, ...more }, reporter } as never);
  return (state: string) => lines.filter((line) => line.state === state).map(({ key }) => key);
};

describe('what the receiver will see', () => {
  test('names what they will miss, so that it can be asked for before it is sent', () => {
    expect(of()('missing')).toEqual(['request', 'reach', 'happenedOn', 'amount', 'proof']);
    expect(of({ request: '退款', proof: '小票', amountFen: 0, respondent: { name: '某公司', phone: '1' } })('missing')).toEqual([
      'happenedOn',
    ]);
  });
  test('keeps who submitted it, unless they agreed (R-021)', () => {
    expect(of()('masked')).toEqual(['identity-kept']);
    expect(of({ consent: 'forward-with-identity' })('seen')).toContain('identity-shared');
    expect(of({ consent: 'forward-with-identity' }, null)('missing')).toContain('identity-anonymous');
  });
});
