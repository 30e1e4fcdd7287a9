import { describe, expect, test } from '@jest/globals';
import { AlreadyAskedBack, HandOverDesignated, HandOverMoveNotAllowed, NotAboveOwnEpoch } from './hand-over.errors.js';
import { type ReceiverRow, receiverDoes, receiverHears, type SenderRow, senderDoes, senderHears } from './hand-over.sides.js';

const number = { epoch: 1, attempt: 1 };
const answer = { number, teller: 'hebei' } as const;
const sent = (more: Partial<SenderRow> = {}): SenderRow => ({ state: 'in-transit', to: 'hebei', number, designated: false, ...more });
const received = (more: Partial<ReceiverRow> = {}): ReceiverRow => ({
  state: 'signed',
  from: 'beijing',
  number,
  designated: false,
  ...more,
});

describe('the sender’s side', () => {
  test.each([
    ['hand-over-accepted', 'hearAccepted', 'accepted'],
    ['hand-over-returned', 'hearReturned', 'returned'],
    ['recall-confirmed', 'hearRecalled', 'recalled'],
  ] as const)('heeds %s of its own number from its receiver', (message, move, state) => {
    expect(senderHears(message, sent(), answer)).toMatchObject({ done: true, move, row: { state } });
  });

  test.each([
    ['another attempt', { number: { epoch: 1, attempt: 2 }, teller: 'hebei' }],
    ['another epoch', { number: { epoch: 2, attempt: 1 }, teller: 'hebei' }],
    ['another region', { number, teller: 'tianjin' }],
  ] as const)('does not heed the end of %s', (_, news) => {
    for (const message of ['hand-over-accepted', 'hand-over-returned', 'recall-confirmed'] as const)
      expect(senderHears(message, sent(), news)).toMatchObject({ done: false, otherwise: 'unchanged' });
  });

  test('tells an objection from a return', () => {
    expect(senderHears('hand-over-returned', sent(), { ...answer, objected: true })).toMatchObject({ done: true, move: 'hearObjected' });
  });

  test('asks back once, and never what was designated', () => {
    const asked = senderDoes('askBack', sent());
    expect(asked.recall).toBe('asked');
    expect(() => senderDoes('askBack', asked)).toThrow(AlreadyAskedBack);
    expect(() => senderDoes('askBack', sent({ designated: true }))).toThrow(HandOverDesignated);
    expect(() => senderDoes('withdraw', sent({ state: 'approved', designated: true }))).toThrow(HandOverDesignated);
  });

  test('answers a freeze that comes when it is withdrawn, or the owner would stay frozen', () => {
    const heard = senderHears('matter-frozen', sent({ state: 'withdrawn', number: undefined }), { number });
    expect(heard).toMatchObject({ done: true, row: { state: 'withdrawn', number } });
  });

  test('is over when this region itself has accepted the matter anew', () => {
    expect(senderDoes('overtaken', sent(), { ownEpoch: 3 }).state).toBe('accepted');
    expect(() => senderDoes('overtaken', sent(), { ownEpoch: 2 })).toThrow();
  });
});

describe('the receiver’s side', () => {
  test('of a designated hand-over is accepted by the service, and cannot end otherwise (C-17)', () => {
    const given = received({ state: 'delivered', designated: true });
    expect(receiverDoes('acceptDesignated', given).state).toBe('accepted');
    expect(() => receiverDoes('return', received({ designated: true }))).toThrow(HandOverDesignated);
    expect(() => receiverDoes('object', received({ designated: true }))).toThrow(HandOverDesignated);
    expect(receiverHears('recall-requested', given, { number, teller: 'beijing' })).toMatchObject({ done: false });
  });

  test('of an ordinary one is never accepted by the service', () => {
    expect(() => receiverDoes('acceptDesignated', received({ state: 'delivered' }))).toThrow(HandOverMoveNotAllowed);
  });

  test('gives birth to an epoch only above that of the own row', () => {
    expect(() => receiverDoes('accept', received(), { ownEpoch: 2 })).toThrow(NotAboveOwnEpoch);
    expect(receiverDoes('accept', received(), { ownEpoch: 1 }).state).toBe('accepted');
  });
});
