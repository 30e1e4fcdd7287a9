import { describe, expect, test } from '@jest/globals';
import { instant } from '#libs/domain/src/instant.js';
import { Rules } from '#libs/rules/src/rules.js';
import type { Stay } from './custody.fold.js';
import type { HeardEvent } from './heard-event.js';
import { foldMeasures } from './measures.fold.js';

const at = (day: number) => instant(`2026-04-${day}T09:00:00+08:00`);
const rules = new Rules();
const dealWithBy = rules.due('deal-with-registered-evidence', at(20));
const chain: readonly Stay[] = [
  { region: 'beijing', epoch: 1, from: at(20), to: at(21), how: 'registered' },
  { region: 'hebei', epoch: 2, from: at(21), how: 'taken' },
];
let count = 0;
const heard = (what: string, region: 'beijing' | 'hebei' | 'tianjin', when: HeardEvent['at'], data: object): HeardEvent => ({
  ...{
    eventId: String(++count),
    matterId: 'm1',
    type: `case-referral.urgent-measure-${what}`,
    version: 1,
    region,
    service: 'case-referral',
  },
  ...{ aggregate: 'u1', sequence: count, actor: 'x', at: when, correlationId: 'c' },
  data: { measureId: 'u1', matterId: 'm1', region: 'beijing', at: when, ...data },
});
const recorded = heard('recorded', 'beijing', at(20), {
  ...{ epoch: 1, kind: 'registered', takenAt: at(20), dealWithBy, by: 'officer' },
  approveBy: rules.due('approve-urgent-measure', at(20)),
});
const judged = (approved: boolean) => heard('judged', 'beijing', at(21), { approved, by: 'head' });
const lapsed = heard('lapsed', 'beijing', dealWithBy.due, {});
const dealtWith = (region: 'beijing' | 'hebei' | 'tianjin', epoch: number, day: number) =>
  heard('dealt-with', region, at(day), { holder: region, epoch, how: 'secured', by: 'officer' });
const stateAfter = (...events: HeardEvent[]) => foldMeasures(chain, [recorded, ...events])?.[0]?.state;

describe('an urgent measure, as the read model sees it', () => {
  test('is none where none was taken: such a matter is equal to one from before measures were known', () => {
    expect(foldMeasures(chain, [])).toBeUndefined();
  });

  test('waits for its approval, is in force or lifted, and lapses', () => {
    expect([stateAfter(), stateAfter(judged(true)), stateAfter(judged(false)), stateAfter(judged(true), lapsed)]).toEqual([
      'awaiting-approval',
      'in-force',
      'lifted',
      'lapsed',
    ]);
  });

  test.each<[string, HeardEvent, string, ...HeardEvent[]]>([
    ['the holder of a later epoch', dealtWith('hebei', 2, 22), 'dealt-with'],
    ['the holder in time, though the lapse was told too', dealtWith('hebei', 2, 22), 'dealt-with', lapsed],
    ['the holder too late', dealtWith('hebei', 2, 30), 'lapsed', lapsed],
    ['the taker itself', dealtWith('beijing', 1, 20), 'dealt-with'],
    ['a region that never held it', dealtWith('tianjin', 2, 22), 'in-force'],
    ['the holder under an epoch that it did not hold', dealtWith('hebei', 1, 22), 'in-force'],
  ])('that %s says it dealt with', (_, told, state, ...more) => {
    expect(stateAfter(judged(true), told, ...more)).toBe(state);
  });
});
