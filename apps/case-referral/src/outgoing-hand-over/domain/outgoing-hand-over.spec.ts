import { describe, expect, test } from '@jest/globals';
import { AlreadyAskedBack, HandOverMoveNotAllowed } from '#libs/custody/src/hand-over.errors.js';
import { instant } from '#libs/domain/src/instant.js';
import { Rules } from '#libs/rules/src/rules.js';
import { OwnDraft, ReasonMissing } from './outgoing-hand-over.errors.js';
import { OutgoingHandOver } from './outgoing-hand-over.js';
import type { SealedDossier } from './sealed-dossier.js';

const monday = instant('2026-04-20T09:00:00+08:00');
const rules = new Rules();
const signBy = rules.due('sign-hand-over', monday);
const first = { epoch: 1, attempt: 1 };
const byHebei = { number: first, teller: 'hebei' } as const;
const dossier: SealedDossier = { kind: 'complaint', receivedAt: monday, returns: {}, content: 'sealed' };

const drafted = () =>
  OutgoingHandOver.draft(
    { id: 'h1', matterId: 'm1', to: 'hebei', epoch: 1, reason: '商户在保定', approveBy: rules.due('approve-referral', monday) },
    'op',
    monday,
  );
const approved = () => {
  const handOver = drafted();
  handOver.approve('head', monday);
  return handOver;
};
const inTransit = () => {
  const handOver = approved();
  handOver.matterFrozen(first, dossier, signBy, monday);
  return handOver;
};
const last = (handOver: OutgoingHandOver) => handOver.recorded.at(-1);

describe('an outgoing hand-over', () => {
  test('is drafted with a reason that the receiver will read', () => {
    const empty = {
      id: 'h1',
      matterId: 'm1',
      to: 'hebei',
      epoch: 1,
      reason: ' ',
      approveBy: rules.due('approve-referral', monday),
    } as const;
    expect(() => OutgoingHandOver.draft(empty, 'op', monday)).toThrow(ReasonMissing);
  });

  test('is never decided on by its drafter (R-114)', () => {
    expect(() => drafted().approve('op', monday)).toThrow(OwnDraft);
    expect(() => drafted().reject('不妥', 'op', monday)).toThrow(OwnDraft);
  });

  test('is offered only after the owner froze the matter', () => {
    expect(last(approved())).toMatchObject({ type: 'HandOverApproved' });
    expect(last(inTransit())).toMatchObject({ type: 'HandOverOffered', number: first, dossier });
  });

  test('that was withdrawn meanwhile answers the freeze with its end, or the owner would stay frozen', () => {
    const handOver = approved();
    handOver.withdraw('op', monday);

    handOver.matterFrozen(first, dossier, signBy, monday);

    expect(handOver.state).toBe('withdrawn');
    expect(last(handOver)).toMatchObject({ type: 'HandOverEnded', outcome: 'voided', number: first });
  });

  test('is void where the owner refuses to freeze', () => {
    const handOver = approved();
    handOver.freezeRefused('custody.epoch-passed', monday);
    expect(handOver.state).toBe('voided');
    expect(handOver.end).toEqual({ reason: 'custody.epoch-passed' });
  });

  test('is moved when the receiver accepts its number; another number changes nothing', () => {
    const handOver = inTransit();

    handOver.accepted({ number: { epoch: 1, attempt: 2 }, teller: 'hebei' }, 2, monday);
    handOver.accepted({ number: first, teller: 'tianjin' }, 2, monday);
    expect(handOver.state).toBe('in-transit');
    expect(handOver.stale.map(({ message }) => message)).toEqual(['hand-over-accepted', 'hand-over-accepted']);
    handOver.accepted(byHebei, 2, monday);

    expect(last(handOver)).toMatchObject({ type: 'HandOverMoved', number: first, epoch: 2 });
  });

  test('can be asked back once, while it is in transit', () => {
    const handOver = inTransit();

    handOver.askBack('lia', monday);

    expect(last(handOver)).toMatchObject({ type: 'RecallRequested', number: first });
    expect(() => handOver.askBack('lia', monday)).toThrow(AlreadyAskedBack);
    expect(() => approved().askBack('lia', monday)).toThrow(HandOverMoveNotAllowed);
  });

  test.each([
    ['won', 'recalled', (handOver: OutgoingHandOver) => handOver.recallConfirmed(byHebei, monday)],
    ['lost', 'accepted', (handOver: OutgoingHandOver) => handOver.accepted(byHebei, 2, monday)],
    ['lost', 'returned', (handOver: OutgoingHandOver) => handOver.returned(byHebei, { ground: 'not-here', reason: '在天津' }, monday)],
  ] as const)('tells the officer that the recall was %s when the matter was %s', (outcome, state, end) => {
    const handOver = inTransit();
    handOver.askBack('lia', monday);

    end(handOver);

    expect([handOver.recall, handOver.state]).toEqual([outcome, state]);
  });

  test('heeds one end only', () => {
    const handOver = inTransit();
    handOver.returned(byHebei, { ground: 'not-here', reason: '在天津' }, monday);
    const told = handOver.recorded.length;

    handOver.accepted(byHebei, 2, monday);
    handOver.recallConfirmed(byHebei, monday);

    expect(handOver.state).toBe('returned');
    expect(handOver.recorded).toHaveLength(told);
  });
});
