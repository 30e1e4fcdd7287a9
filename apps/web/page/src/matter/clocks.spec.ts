import { expect, test } from '@jest/globals';
import { clocksOf } from './clocks.js';

const deadline = (region: string, what: string) =>
  ({ region, what, ruleId: what, due: '2026-05-08T16:00:00Z', provisional: false, overdue: false }) as never;
const sent = { from: 'beijing', to: 'hebei', offeredAt: '2026-05-06T01:00:00Z', outgoing: { state: 'in-transit' } } as never;

test('while a matter is handed over, both sides’ clocks stand beside each other, the receiver’s also before it has one (R-024)', () => {
  const clocks = clocksOf({ holder: 'beijing', handOvers: [sent], deadlines: [deadline('beijing', 'decide')] });
  expect(clocks.map(({ region, role, deadlines }) => [region, role, deadlines.length])).toEqual([
    ['beijing', 'sender', 1],
    ['hebei', 'receiver', 0],
  ]);
});

test('a draft that was never sent starts nobody’s clock', () => {
  const draft = { from: 'beijing', to: 'hebei', outgoing: { state: 'drafted' } } as never;
  const clocks = clocksOf({
    holder: 'beijing',
    handOvers: [draft],
    deadlines: [deadline('beijing', 'decide'), deadline('beijing', 'approve')],
  });
  expect(clocks.map(({ region, role, deadlines }) => [region, role, deadlines.length])).toEqual([['beijing', undefined, 2]]);
});
