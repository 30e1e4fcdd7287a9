import { expect, test } from '@jest/globals';
import { barredIn, papersOf } from './papers-of.js';

const paper = (number: string) => ({ number, issuer: '国家市场监督管理总局', date: '2026-04-20' });
const event = (type: string, data: object, region = 'beijing') =>
  ({ type: `case-referral.${type}`, at: '2026-04-20T01:00:00.000Z', region, data: { disputeId: 'd1', ...data } }) as never;
const decision = (number: string, to: string) => event('decision-recorded', { kind: 'designation', to, paper: paper(number) });
const dispute = { id: 'd1', holder: 'beijing' } as const;
const shown = (timeline: never[], more: object = {}) =>
  papersOf({ timeline }, { ...dispute, ...more }).map(({ kind, state, paper: { number }, to }) => [kind, state, number, to]);

test('a recorded letter counts once it is approved, and only the last one (R-114)', () => {
  const timeline = [event('dispute-reported', { paper: paper('1') }), decision('2', 'hebei'), decision('3', 'tianjin')];
  expect(shown(timeline)).toEqual([
    ['report', 'sent', '1', undefined],
    ['designation', 'replaced', '2', 'hebei'],
    ['designation', 'pending', '3', 'tianjin'],
  ]);
  expect(shown(timeline, { decidedAt: '2026-04-21T01:00:00.000Z' }).at(-1)?.[1]).toBe('effective');
});

test('what another region says of a dispute, or what belongs to another dispute, is none of its papers', () => {
  const foreign = event('decision-recorded', { kind: 'designation', to: 'hebei', paper: paper('4') }, 'hebei');
  const earlier = event('decision-recorded', { disputeId: 'd0', kind: 'agreement', to: 'hebei', paper: paper('5') });
  expect(shown([foreign, earlier])).toEqual([]);
});

test('whoever objected once is barred, however often (P-05)', () => {
  const handOvers = [
    { to: 'hebei', objected: true },
    { to: 'tianjin', objected: false },
    { to: 'hebei', objected: true },
  ] as never;
  expect(barredIn({ handOvers })).toEqual(['hebei']);
});
