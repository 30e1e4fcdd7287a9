import type { OwnerEffect, OwnerGuard, OwnerState } from '#libs/custody/src/custody.moves.js';
import type { IncomingHandOverState, ReceiverEffect, ReceiverGuard } from '#libs/custody/src/incoming-hand-over.moves.js';
import type { MessageName } from '#libs/custody/src/messages.js';
import type { OutgoingHandOverState, SenderEffect, SenderGuard } from '#libs/custody/src/outgoing-hand-over.moves.js';
import type { Machine } from './tables.js';

/*
 * What every name of the tables is in Promela. r is the region, h the record of the sender's side, and the message heard is
 * k (kind), n (number), f (flag), told by region s. A name without a rendering does not compile; one that only a changed table has is refused.
 */

/** `absent` and `drafted` are one: a draft changes nobody's custody, so that a fresh one always lies ready. */
export const states: Readonly<{
  owner: Record<OwnerState, number>;
  sender: Record<OutgoingHandOverState, number>;
  receiver: Record<IncomingHandOverState, number>;
}> = {
  owner: { absent: 0, held: 1, frozen: 2, 'in-transit': 3, moved: 4, closed: 5 },
  sender: {
    absent: 0,
    drafted: 0,
    approved: 1,
    rejected: 2,
    withdrawn: 3,
    voided: 4,
    'in-transit': 5,
    accepted: 6,
    returned: 7,
    recalled: 8,
  },
  receiver: { absent: 0, delivered: 1, signed: 2, accepted: 3, returned: 4, recalled: 5 },
};

export const messages: Readonly<Record<MessageName, number>> = {
  'hand-over-approved': 1,
  'matter-frozen': 2,
  'freeze-refused': 3,
  'hand-over-offered': 4,
  'hand-over-delivered': 5,
  'hand-over-signed': 6,
  'hand-over-accepted': 7,
  'hand-over-returned': 8,
  'recall-requested': 9,
  'recall-confirmed': 10,
  'hand-over-moved': 11,
  'hand-over-ended': 12,
  'dispute-opened': 13,
  'dispute-decided': 14,
  'custody-changed': 15,
};

const ownerGuards: Readonly<Record<OwnerGuard, string>> = {
  isDesignated: 's_designated[h]',
  isOrdinary: '!s_designated[h]',
  // Only a decision that the matter stays is told to the owner; one that it goes is a designated approval.
  staysHere: '1',
  endedVoided: 'f == VOIDED',
  endedObjected: 'f == OBJECTED',
  endedReturned: 'f == RETURNED',
  endedRecalled: 'f == RECALLED',
  sameEpoch: 'n == o_epoch[r]',
  notHere: 's_to[h] != r',
  notDisputed: '!o_disputed[r]',
  notBarred: 'NOT_BARRED(s_to[h])',
  returnedFewerThanTwice: 'RETURNED_FEWER_THAN_TWICE(s_to[h])',
  // An officer who needs a new ground gives one.
  newGroundToGoBack: '1',
  passedFewerThanTwice: 'PASSED_FEWER_THAN_TWICE(r, s_to[h])',
  sameNumber: 'n == NUMBER(o_epoch[r], o_attempt[r])',
  epochAboveOwn: 'BORN_EPOCH(n) > o_epoch[r]',
};

const senderGuards: Readonly<Record<SenderGuard, string>> = {
  isDesignated: 's_designated[h]',
  notDesignated: '!s_designated[h]',
  notAskedYet: '!s_asked[h]',
  noNumberYet: 's_number[h] == 0',
  sameNumber: 'n == s_number[h]',
  fromReceiver: 's == s_to[h]',
  isObjection: 'f == OBJECTED',
  newerEpoch: 'o_epoch[r] > BORN_EPOCH(s_number[h])',
};

const receiverGuards: Readonly<Record<ReceiverGuard, string>> = {
  numberIsHighest: 'n > v_highest[r]',
  isDesignated: 'v_designated[r]',
  notDesignated: '!v_designated[r]',
  epochAboveOwn: 'BORN_EPOCH(v_number[r]) > KNOWN_EPOCH(r)',
  sameNumber: 'n == v_number[r]',
  fromSender: 's == v_from[r]',
};

export const guards: Readonly<Record<Machine, Readonly<Record<string, string>>>> = {
  owner: ownerGuards,
  sender: senderGuards,
  receiver: receiverGuards,
};

const ownerEffects: Readonly<Record<OwnerEffect, string>> = {
  raiseAttempt: 'o_attempt[r]++',
  nameReceiver: 'o_to[r] = s_to[h]',
  markDesignated: 'o_designated[r] = 1',
  openDispute: 'o_disputed[r] = 1',
  settleDispute: 'o_disputed[r] = 0',
  countReturn: 'COUNT_RETURN(o_to[r])',
  disputeAtTwo: 'DISPUTE_AT_TWO(r)',
  barReceiver: 'BAR(o_to[r])',
  forgetReceiver: 'o_to[r] = 0; o_designated[r] = 0',
  beginStay: 'begin_stay(r)',
};

const senderEffects: Readonly<Record<SenderEffect, string>> = {
  keepNumber: 's_number[h] = n',
  markAsked: 's_asked[h] = 1',
  // What the officer is told of the recall changes nobody's custody.
  recallWon: 'skip',
  recallLost: 'skip',
};

const receiverEffects: Readonly<Record<ReceiverEffect, string>> = {
  rememberNumber: 'v_highest[r] = n; v_number[r] = n; v_from[r] = s; v_designated[r] = (f == DESIGNATED)',
};

export const effects: Readonly<Record<Machine, Readonly<Record<string, string>>>> = {
  owner: ownerEffects,
  sender: senderEffects,
  receiver: receiverEffects,
};

/** The flag that a message carries, beside its number. */
export const flags = { VOIDED: 0, RETURNED: 1, OBJECTED: 2, RECALLED: 3, DESIGNATED: 4 } as const;
