import { describe, expect, test } from '@jest/globals';
import { CustodyMoveNotAllowed } from '#libs/custody/src/custody.errors.js';
import {
  MeasureInFuture,
  MeasureItemsMissing,
  MeasureMoveNotAllowed,
  OwnMeasure,
  TwoOfficersNeeded,
} from '#libs/custody/src/urgent-measure.errors.js';
import type { UrgentMeasureState } from '#libs/custody/src/urgent-measure.moves.js';
import { type MeasureDetails, mayTakeMeasure } from '#libs/custody/src/urgent-measure.rules.js';
import { instant } from '#libs/domain/src/instant.js';
import { Rules } from '#libs/rules/src/rules.js';
import { type MeasureFacts, UrgentMeasure } from './urgent-measure.js';

const monday = instant('2026-04-20T09:00:00+08:00');
const nextWeek = instant('2026-04-28T09:00:00+08:00');
const afterAll = instant('2026-05-20T09:00:00+08:00');
const officers = [
  { name: '甲', certificate: '1' },
  { name: '乙', certificate: '2' },
];
const details: MeasureDetails = { where: '仓库', officers, items: [{ name: '箱包', quantity: 6, unit: '只' }], reason: '正在转移' };
const rules = new Rules();
const facts: MeasureFacts = {
  ...{ id: 'u1', matterId: 'm1', region: 'beijing', epoch: 1, kind: 'registered', takenAt: monday, details, recordedBy: 'officer' },
  approveBy: rules.due('approve-urgent-measure', monday),
  dealWithBy: rules.due('deal-with-registered-evidence', monday),
};
const measure = (state: UrgentMeasureState, more: Partial<MeasureFacts> = {}) =>
  new UrgentMeasure({ ...facts, ...more }, { state, version: 2 });
const secured = { how: 'secured', holder: 'hebei', epoch: 2 } as const;

describe('an urgent measure on evidence', () => {
  test('may be taken while the matter is held, frozen or in transit, and by nobody who let it go (P-12)', () => {
    for (const state of ['held', 'frozen', 'in-transit'] as const) expect(() => mayTakeMeasure({ state })).not.toThrow();
    for (const state of ['moved', 'closed'] as const) expect(() => mayTakeMeasure({ state })).toThrow(CustodyMoveNotAllowed);
  });

  test('has 24 hours for its approval, through nights and holidays, and registered evidence 7 working days (P-12, P-13)', () => {
    const holiday = instant('2026-10-01T09:30:00+08:00');
    expect(rules.due('approve-urgent-measure', holiday).due).toBe(instant('2026-10-02T09:30:00+08:00'));
    expect(facts.dealWithBy?.due).toBe(instant('2026-04-30T00:00:00+08:00'));
  });

  test.each([
    ['one officer', { officers: officers.slice(0, 1) }, TwoOfficersNeeded],
    ['one certificate for two', { officers: [officers[0], officers[0]] as never }, TwoOfficersNeeded],
    ['no items', { items: [] }, MeasureItemsMissing],
  ])('is not recorded with %s (V-08)', (_, more, refusal) => {
    expect(() => UrgentMeasure.record({ ...facts, details: { ...details, ...more } }, monday)).toThrow(refusal);
  });

  test('is not recorded before it was taken', () => {
    expect(() => UrgentMeasure.record({ ...facts, takenAt: nextWeek }, monday)).toThrow(MeasureInFuture);
  });

  test('is approved afterwards by another person, or lifted (P-12, R-114)', () => {
    expect(() => measure('awaiting-approval').judge(true, 'officer', monday)).toThrow(OwnMeasure);
    const [approved, lifted] = [measure('awaiting-approval'), measure('awaiting-approval')];
    approved.judge(true, 'head', monday);
    lifted.judge(false, 'head', monday);
    expect([approved.state, lifted.state]).toEqual(['in-force', 'lifted']);
    expect(() => lifted.judge(true, 'head', monday)).toThrow(MeasureMoveNotAllowed);
  });

  test('lapses once, at the limit’s own time; seized goods do not lapse by this rule (P-13)', () => {
    const lapsed = measure('in-force');
    lapsed.lapse();
    expect(lapsed.recorded).toEqual([expect.objectContaining({ type: 'MeasureLapsed', at: facts.dealWithBy?.due })]);
    expect(() => lapsed.lapse()).toThrow(MeasureMoveNotAllowed);
    expect(() => measure('in-force', { kind: 'seized', dealWithBy: undefined }).lapse()).toThrow(MeasureMoveNotAllowed);
  });

  test.each<[string, UrgentMeasureState, number, typeof monday, UrgentMeasureState]>([
    ['in time', 'in-force', 1, nextWeek, 'dealt-with'],
    ['in time, heard after the lapse', 'lapsed', 1, nextWeek, 'dealt-with'],
    ['too late', 'lapsed', 1, afterAll, 'lapsed'],
    ['in an epoch that had passed when it was taken', 'in-force', 2, nextWeek, 'in-force'],
    ['though it was lifted', 'lifted', 1, nextWeek, 'lifted'],
  ])('that a holder says it dealt with %s: %s, taken in epoch %i', (_, before, epoch, at, after) => {
    const heard = measure(before, { epoch });
    heard.hearDealtWith(secured, 'he.officer', at);
    expect(heard.state).toBe(after);
    expect(heard.recorded.length + heard.stale.length).toBe(1);
    expect(heard.recorded).toHaveLength(before === after ? 0 : 1);
  });

  test('is told to the new holder only while there is something to deal with', () => {
    const [open, over] = [measure('awaiting-approval'), measure('lifted')];
    for (const each of [open, over]) each.tell('hebei', 2, monday);
    expect([open.recorded.length, over.recorded.length]).toEqual([1, 0]);
  });
});
