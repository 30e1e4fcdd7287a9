import { describe, expect, test } from '@jest/globals';
import { DisputeMoveNotAllowed, OwnRecord } from '#libs/custody/src/dispute.errors.js';
import type { Decision } from '#libs/custody/src/dispute.rules.js';
import { instant } from '#libs/domain/src/instant.js';
import { dayJustBefore } from '#libs/rules/src/local-day.js';
import { Rules } from '#libs/rules/src/rules.js';
import { AgreedOnThird } from './dispute.errors.js';
import { Dispute } from './dispute.js';

const monday = instant('2026-04-20T09:00:00+08:00');
const rules = new Rules();
const negotiateBy = rules.due('negotiate-dispute', monday);
const designateBy = rules.due('designate-handler', monday);
const paper = { number: '国市监稽〔2026〕12号', issuer: '总局', date: '2026-04-20' };
const decision = (more: Partial<Decision> = {}): Decision => ({ kind: 'designation', to: 'tianjin', paper, recordedBy: 'lia', ...more });
const opening = { id: 'd1', matterId: 'm1', epoch: 1, holder: 'beijing', other: 'hebei', negotiateBy } as const;
const back = { state: 'held', disputed: true } as const;
const opened = () =>
  Dispute.open(
    { ...opening, cause: 'second-return', handOverId: 'h2', rounds: [{ holder: '在保定', other: '不在' }] },
    back,
    monday,
  ) as Dispute;
const decided = (more: Partial<Decision> = {}) => {
  const dispute = opened();
  dispute.recordDecision(decision(more), monday);
  dispute.approve('head', monday);
  return dispute;
};
const told = (dispute: Dispute) => dispute.recorded.map(({ type }) => type);

describe('a dispute over who handles a matter', () => {
  test('opens when the owner has the disputed matter back, with seven working days to agree (C-17, P-04)', () => {
    expect(opened()).toMatchObject({ state: 'negotiating' });
    expect(dayJustBefore(negotiateBy.due)).toBe('2026-04-29');
    expect(Dispute.open({ ...opening, cause: 'objection', rounds: [] }, { state: 'held', disputed: false }, monday)).toBeUndefined();
  });

  test('that is not agreed goes to the superior, whose limit runs from its receipt (P-06)', () => {
    const dispute = opened();
    dispute.report(paper, designateBy, 'head', monday);

    expect(dispute.facts).toMatchObject({ state: 'to-superior', report: { paper, designateBy } });
    expect(() => dispute.report(paper, designateBy, 'head', monday)).toThrow(DisputeMoveNotAllowed);
  });

  test('is decided by a paper that one recorded and another approved (R-114)', () => {
    const dispute = opened();
    expect(() => dispute.approve('head', monday)).toThrow(DisputeMoveNotAllowed);
    dispute.recordDecision(decision(), monday);

    expect(() => dispute.approve('lia', monday)).toThrow(OwnRecord);
    dispute.approve('head', monday);
    expect(dispute).toMatchObject({ state: 'designated', isToBeCarriedOut: true });
    expect(() => dispute.recordDecision(decision(), monday)).toThrow(DisputeMoveNotAllowed);
  });

  test('can be agreed between the two only, a superior may name a third', () => {
    expect(() => opened().recordDecision(decision({ kind: 'agreement', to: 'tianjin' }), monday)).toThrow(AgreedOnThird);
    expect(decided({ kind: 'agreement', to: 'hebei' }).state).toBe('agreed');
  });

  test('ends when the owner let go by the hand-over that carries it out', () => {
    const dispute = decided();
    dispute.carriedBy('h9');
    dispute.ownerChanged({ state: 'moved', disputed: false, handOverId: 'h9' }, monday);

    expect(dispute.state).toBe('handed-over');
    expect(dispute.recorded.at(-1)).toMatchObject({ type: 'DisputeEnded', how: 'handed-over' });
  });

  test('is passed on with the matter where that was accepted before the decision could be carried out', () => {
    const dispute = decided();
    dispute.ownerChanged({ state: 'moved', disputed: false, handOverId: 'h2' }, monday);
    expect(dispute.state).toBe('passed-on');
  });

  test('waits where the owner could not freeze for it, and is carried out later', () => {
    const dispute = decided();
    dispute.carriedBy('h9');
    expect(dispute.isToBeCarriedOut).toBe(false);
    dispute.couldNotFreeze();
    expect(dispute.isToBeCarriedOut).toBe(true);
  });

  test('that is decided for the holder itself ends by the owner’s own word, and is told again until then', () => {
    const dispute = decided({ to: 'beijing' });
    expect(dispute).toMatchObject({ stays: true, isToBeCarriedOut: false });
    dispute.ownerChanged({ state: 'in-transit', disputed: false }, monday);
    dispute.ownerChanged(back, monday);
    dispute.tellDecisionAgain(monday);
    dispute.ownerChanged({ state: 'held', disputed: false }, monday);

    expect(dispute.state).toBe('settled-here');
    expect(told(dispute).filter((type) => type === 'DisputeDecided')).toHaveLength(2);
  });

  test('may begin with a letter alone: a superior designates directly (C-17)', () => {
    const dispute = Dispute.openByLetter({ id: 'd1', matterId: 'm1', epoch: 1, holder: 'beijing' }, decision(), monday);
    expect(dispute.state).toBe('decision-recorded');
    expect(told(dispute)).toEqual(['DisputeOpened', 'DecisionRecorded']);
  });

  test('lapses with a matter that is closed', () => {
    const dispute = opened();
    dispute.ownerChanged({ state: 'closed', disputed: true }, monday);
    expect(dispute.state).toBe('lapsed');
  });
});
