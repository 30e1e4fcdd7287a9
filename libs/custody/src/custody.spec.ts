import { describe, expect, test } from '@jest/globals';
import { AlreadyHere, CustodyMoveNotAllowed, EpochPassed, InDispute, ReturnedTwice } from './custody.errors.js';
import { born, type Custody, closed, freeze, letGo, mayBeOffered, mustBeHeld, offered, taken, thawed } from './custody.js';

const toHebei = { id: 'h1', to: 'hebei', epoch: 1 } as const;
const first = { epoch: 1, attempt: 1 };
const inTransit = (): Custody => offered(freeze(born('beijing'), toHebei), 'h1', first);

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

  test('in transit it cannot be closed, and the receiver’s return gives it back in the same epoch', () => {
    expect(() => closed(inTransit())).toThrow(CustodyMoveNotAllowed);
    const back = thawed(inTransit(), 'h1', { number: first, outcome: 'returned' });
    expect(back).toMatchObject({ state: 'held', epoch: 1, attempt: 1, returns: { hebei: 1 }, disputed: false });
    expect(back.handOverId).toBeUndefined();
  });

  test('a recall gives it back without counting as a return', () => {
    expect(thawed(inTransit(), 'h1', { number: first, outcome: 'recalled' })).toMatchObject({ state: 'held', returns: {} });
  });

  test('a second return by the same region is a dispute, and no ordinary offer goes out any more', () => {
    const again = freeze({ ...born('beijing'), attempt: 1, returns: { hebei: 1 } }, toHebei);
    const disputed = thawed(offered(again, 'h1', { epoch: 1, attempt: 2 }), 'h1', {
      number: { epoch: 1, attempt: 2 },
      outcome: 'returned',
    });

    expect(disputed).toMatchObject({ state: 'held', disputed: true, returns: { hebei: 2 } });
    expect(() => mayBeOffered(disputed, 'tianjin')).toThrow(InDispute);
    expect(() => mayBeOffered({ ...disputed, disputed: false }, 'hebei')).toThrow(ReturnedTwice);
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
    expect(letGo(moved, 'h1', first)).toEqual(moved);
  });

  test('is taken one epoch higher, never twice in the same epoch', () => {
    const here = taken('hebei', 2, { hebei: 1 });

    expect(here).toMatchObject({ region: 'hebei', state: 'held', epoch: 2, version: 1, attempt: 0, returns: { hebei: 1 } });
    expect(() => taken('hebei', 2, {}, here)).toThrow(EpochPassed);
  });

  test('comes back to a region whose own older hand-over has not heard its acceptance yet', () => {
    expect(taken('beijing', 3, {}, inTransit())).toMatchObject({ region: 'beijing', state: 'held', epoch: 3 });
    expect(() => taken('beijing', 3, {}, born('beijing'))).toThrow(CustodyMoveNotAllowed);
  });
});
