import { describe, expect, test } from '@jest/globals';
import type { Region } from '#libs/domain/src/region.js';
import {
  AlreadyHere,
  Barred,
  BouncedTwice,
  CustodyMoveNotAllowed,
  EpochPassed,
  InDispute,
  NewGroundMissing,
  ReturnedTwice,
} from './custody.errors.js';
import {
  born,
  type Custody,
  closed,
  disputed,
  freeze,
  letGo,
  mayBeOffered,
  merged,
  mustBeHeld,
  offered,
  split,
  stays,
  taken,
  thawed,
  withdrawn,
} from './custody.js';
import { noPast } from './past.js';

const toHebei = { id: 'h1', to: 'hebei', epoch: 1 } as const;
const first = { epoch: 1, attempt: 1 };
const inTransit = (before = born('beijing')): Custody => offered(freeze(before, toHebei), 'h1', { epoch: 1, attempt: before.attempt + 1 });
const returned = { number: first, outcome: 'returned' } as const;
const newStay = { epoch: 2, from: 'beijing', past: noPast } as const;

describe('the custody of a matter', () => {
  test('begins held, in epoch 1, by the region that registered it', () => {
    expect(born('beijing')).toMatchObject({ region: 'beijing', state: 'held', epoch: 1, version: 1 });
  });

  test('freezes for one approved hand-over and draws the next attempt', () => {
    const frozen = freeze(born('beijing'), toHebei);

    expect(frozen).toMatchObject({ state: 'frozen', attempt: 1, to: 'hebei', handOverId: 'h1', version: 2 });
    expect(() => mustBeHeld(frozen)).toThrow(CustodyMoveNotAllowed);
    expect(() => freeze(frozen, toHebei)).toThrow(CustodyMoveNotAllowed);
  });

  test('never freezes for an approval of an earlier epoch, nor to hand over to itself', () => {
    expect(() => freeze({ ...born('beijing'), epoch: 3 }, toHebei)).toThrow(EpochPassed);
    expect(() => mayBeOffered(born('beijing'), 'beijing')).toThrow(AlreadyHere);
  });

  test('a freeze is given up only as long as its offer does not exist', () => {
    const frozen = freeze(born('beijing'), toHebei);

    expect(thawed(frozen, 'h1', { number: first, outcome: 'voided' })).toMatchObject({ state: 'held', attempt: 1 });
    expect(thawed(inTransit(), 'h1', { number: first, outcome: 'voided' })).toEqual(inTransit());
  });

  test.each([
    ['closed', closed],
    ['split', split],
    ['merged', merged],
    ['withdrawn', withdrawn],
  ])('frozen or in transit it cannot be %s', (_, end) => {
    expect(() => end(inTransit())).toThrow(CustodyMoveNotAllowed);
    expect(() => end(freeze(born('beijing'), toHebei))).toThrow(CustodyMoveNotAllowed);
  });

  test('the receiver’s return gives it back in the same epoch', () => {
    const back = thawed(inTransit(), 'h1', returned);
    expect(back).toMatchObject({ state: 'held', epoch: 1, attempt: 1, returns: { hebei: 1 }, disputed: false });
    expect(back.handOverId).toBeUndefined();
  });

  test('a recall gives it back without counting as a return', () => {
    expect(thawed(inTransit(), 'h1', { number: first, outcome: 'recalled' })).toMatchObject({ state: 'held', returns: {} });
  });

  test.each([
    ['another hand-over', 'h2', first],
    ['another attempt', 'h1', { epoch: 1, attempt: 2 }],
    ['another epoch', 'h1', { epoch: 2, attempt: 1 }],
  ])('the end or the acceptance of %s changes nothing', (_, id, number) => {
    expect(letGo(inTransit(), id, number)).toEqual(inTransit());
    expect(thawed(inTransit(), id, { number, outcome: 'returned' })).toEqual(inTransit());
    expect(offered(freeze(born('beijing'), toHebei), id, number)).toEqual(freeze(born('beijing'), toHebei));
  });

  test('is let go on the acceptance, and a late second one changes nothing', () => {
    const moved = letGo(inTransit(), 'h1', first);

    expect(moved.state).toBe('moved');
    expect(letGo(moved, 'h1', first)).toBe(moved);
  });

  test('is taken one epoch higher, never twice in the same epoch', () => {
    const here = taken('hebei', { ...newStay, past: { ...noPast, returns: { hebei: 1 } } });

    expect(here).toMatchObject({ region: 'hebei', state: 'held', epoch: 2, version: 1, attempt: 0, returns: { hebei: 1 } });
    expect(() => taken('hebei', newStay, here)).toThrow(EpochPassed);
  });

  test('comes back to a region whose own older hand-over has not heard its acceptance yet', () => {
    const back = { ...newStay, epoch: 3, from: 'hebei' } as const;
    expect(taken('beijing', back, inTransit())).toMatchObject({ region: 'beijing', state: 'held', epoch: 3 });
    expect(() => taken('beijing', back, born('beijing'))).toThrow(CustodyMoveNotAllowed);
  });
});

describe('a matter that goes to and fro', () => {
  test('is in dispute after the second return by the same region, and no ordinary offer goes out any more (C-17)', () => {
    const again = inTransit({ ...born('beijing'), attempt: 1, returns: { hebei: 1 } });
    const back = thawed(again, 'h1', { number: { epoch: 1, attempt: 2 }, outcome: 'returned' });

    expect(back).toMatchObject({ state: 'held', disputed: true, returns: { hebei: 2 } });
    expect(() => mayBeOffered(back, 'tianjin')).toThrow(InDispute);
    expect(() => mayBeOffered({ ...back, disputed: false }, 'hebei')).toThrow(ReturnedTwice);
  });

  test('is in dispute at once where the receiver objects, who is barred from then on (P-05)', () => {
    const back = thawed(inTransit(), 'h1', { ...returned, objected: true });

    expect(back).toMatchObject({ state: 'held', disputed: true, barred: ['hebei'], returns: { hebei: 1 } });
    expect(() => mayBeOffered(back, 'tianjin')).toThrow(InDispute);
    expect(() => mayBeOffered(stays(back, 1), 'hebei')).toThrow(Barred);
    expect(() => mayBeOffered(stays(back, 1), 'tianjin')).not.toThrow();
  });

  test('stays where it is when that is agreed or designated, and the objector stays barred', () => {
    const settled = stays(disputed(born('beijing'), 1), 1);

    expect(settled).toMatchObject({ state: 'held', disputed: false });
    expect(stays(disputed(born('beijing'), 1), 7)).toMatchObject({ disputed: true });
  });

  test('goes back where it came from only on a new ground, and never a third time between the same two (R-020)', () => {
    const here = taken('hebei', newStay);
    expect(() => mayBeOffered(here, 'beijing')).toThrow(NewGroundMissing);
    expect(() => mayBeOffered(here, 'beijing', true)).not.toThrow();
    expect(() => mayBeOffered(here, 'tianjin')).not.toThrow();

    const backAgain = taken('beijing', { epoch: 3, from: 'hebei', past: here });
    expect(() => mayBeOffered(backAgain, 'hebei', true)).toThrow(BouncedTwice);
  });

  test('carries its past along wherever it goes', () => {
    const past = { returns: { hebei: 1 }, barred: ['hebei'] as Region[], passages: { 'beijing/tianjin': 1 } };
    expect(taken('tianjin', { epoch: 4, from: 'beijing', past })).toMatchObject({ ...past, passages: { 'beijing/tianjin': 2 } });
  });
});

describe('a designation', () => {
  const designated = { ...toHebei, designated: true };

  test('freezes also a matter in dispute, for a region that returned it or objected, and settles the dispute (C-17)', () => {
    const before = { ...born('beijing'), disputed: true, returns: { hebei: 2 }, barred: ['hebei'] as Region[] };

    expect(freeze(before, designated)).toMatchObject({ state: 'frozen', to: 'hebei', designated: true, disputed: false, attempt: 1 });
  });

  test('never names the holder itself, nor an epoch that has passed', () => {
    expect(() => freeze(born('beijing'), { ...designated, to: 'beijing' })).toThrow(AlreadyHere);
    expect(() => freeze(born('beijing'), { ...designated, epoch: 2 })).toThrow(EpochPassed);
  });

  test('that comes while the matter is in transit does not end the hand-over: it is refused and has to wait', () => {
    expect(() => freeze(inTransit(), designated)).toThrow(CustodyMoveNotAllowed);
  });
});
