import { describe, expect, test } from '@jest/globals';
import { HandOverMoveNotAllowed, NotAboveOwnEpoch } from '#libs/custody/src/hand-over.errors.js';
import type { IncomingHandOverState } from '#libs/custody/src/incoming-hand-over.moves.js';
import { instant } from '#libs/domain/src/instant.js';
import { Rules } from '#libs/rules/src/rules.js';
import { ReturnNeedsReason } from './incoming-hand-over.errors.js';
import { IncomingHandOver } from './incoming-hand-over.js';

const monday = instant('2026-04-20T09:00:00+08:00');
const rules = new Rules();
const returnBy = rules.due('return-hand-over', monday);
const number = { epoch: 1, attempt: 1 };
const offer = {
  id: 'h1',
  matterId: 'm1',
  from: 'beijing',
  number,
  kind: 'complaint',
  receivedAt: monday,
  returns: {},
  designated: false,
  signBy: rules.due('sign-hand-over', monday),
} as const;
const handOver = (state: IncomingHandOverState) => new IncomingHandOver({ ...offer, version: 2, state });

describe('an incoming hand-over', () => {
  test('is delivered, and tells the sender', () => {
    expect(IncomingHandOver.deliver(offer, undefined, monday)?.recorded).toEqual([
      { type: 'HandOverDelivered', by: 'system', at: monday, sequence: 1 },
    ]);
  });

  test('that is signed starts the clocks and moves nothing (R-024)', () => {
    const given = handOver('delivered');

    given.sign({ bySilence: false, returnBy }, 'lia', monday);

    expect(given.facts).toMatchObject({ state: 'signed', returnBy, signedAt: monday });
  });

  test('that is signed becomes ours when we accept it, one epoch later', () => {
    const given = handOver('signed');

    given.accept(0, 'lia', monday);

    expect(given.recorded).toEqual([{ type: 'HandOverAccepted', epoch: 2, by: 'lia', at: monday, sequence: 3 }]);
  });

  test.each(['delivered', 'accepted', 'returned', 'recalled'] as const)('that is %s cannot be accepted or returned', (state) => {
    expect(() => handOver(state).accept(0, 'lia', monday)).toThrow(HandOverMoveNotAllowed);
    expect(() => handOver(state).return('other', '理由', 'lia', monday)).toThrow(HandOverMoveNotAllowed);
  });

  test.each([
    ['the same number', number],
    ['a higher attempt', { epoch: 1, attempt: 3 }],
    ['a higher epoch', { epoch: 2, attempt: 1 }],
  ])('is none where %s was seen before: an old offer never counts as new', (_, seen) => {
    expect(IncomingHandOver.deliver(offer, seen, monday)).toBeUndefined();
    expect(IncomingHandOver.deliver({ ...offer, number: { epoch: 2, attempt: 2 } }, seen, monday)?.state).toBe('delivered');
  });

  test('is not accepted where this region has held the matter in as high an epoch already', () => {
    expect(() => handOver('signed').accept(2, 'lia', monday)).toThrow(NotAboveOwnEpoch);
    expect(() => handOver('signed').accept(1, 'lia', monday)).not.toThrow();
  });

  test('goes back only with a reason', () => {
    const given = handOver('signed');

    expect(() => given.return('not-here', ' ', 'lia', monday)).toThrow(ReturnNeedsReason);
    expect(given.recorded).toEqual([]);
    given.return('not-here', '商户在天津', 'lia', monday);
    expect(given.facts).toMatchObject({ state: 'returned', returned: { ground: 'not-here', reason: '商户在天津' } });
  });

  test.each(['delivered', 'signed'] as const)('that is %s is given back at once when the sender asks', (state) => {
    const given = handOver(state);

    given.askedBack({ number, teller: 'beijing' }, monday);

    expect(given.state).toBe('recalled');
    expect(given.recorded).toMatchObject([{ type: 'RecallConfirmed', by: 'system' }]);
  });

  test.each([
    ['that has ended', handOver('accepted'), { number, teller: 'beijing' }],
    ['of another number', handOver('signed'), { number: { epoch: 1, attempt: 2 }, teller: 'beijing' }],
    ['of another region', handOver('signed'), { number, teller: 'tianjin' }],
  ] as const)('%s does not answer a recall: the sender hears the end that there was', (_, given, asked) => {
    const before = given.state;

    given.askedBack(asked, monday);

    expect(given.state).toBe(before);
    expect(given.recorded).toEqual([]);
    expect(given.stale).toMatchObject([{ message: 'recall-requested' }]);
  });

  test('has no way to be passed on (R-020)', () => {
    const verbs = Object.getOwnPropertyNames(IncomingHandOver.prototype);
    expect(verbs.filter((verb) => /forward|passOn|offer/.test(verb))).toEqual([]);
  });
});
