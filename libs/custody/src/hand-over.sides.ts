import type { Region } from '#libs/domain/src/region.js';
import type { HandOverNumber } from './custody.row.js';
import { AlreadyAskedBack, HandOverDesignated, HandOverMoveNotAllowed, NotAboveOwnEpoch, OtherNumber } from './hand-over.errors.js';
import {
  type IncomingHandOverMove,
  type IncomingHandOverState,
  incomingHandOverTable,
  type ReceiverEffect,
  type ReceiverGuard,
} from './incoming-hand-over.moves.js';
import type { MessageName } from './messages.js';
import {
  type OutgoingHandOverMove,
  type OutgoingHandOverState,
  outgoingHandOverTable,
  type SenderEffect,
  type SenderGuard,
} from './outgoing-hand-over.moves.js';
import { act, type GuardOf, type Heard, hear, type Machine } from './step.js';

/** The sender's side of one hand-over, as far as custody hangs on it. */
export interface SenderRow {
  readonly state: OutgoingHandOverState;
  readonly to: Region;
  readonly number?: HandOverNumber | undefined;
  readonly designated: boolean;
  readonly recall?: 'asked' | 'won' | 'lost' | undefined;
}

/** The receiver's side of one hand-over. */
export interface ReceiverRow {
  readonly state: IncomingHandOverState;
  readonly from: Region;
  readonly number?: HandOverNumber | undefined;
  readonly designated: boolean;
}

/** What a message or an officer brings. */
export interface HandOverNews {
  readonly number?: HandOverNumber | undefined;
  /** The region that signed the message: the topic's, not what the message says of itself. */
  readonly teller?: Region | undefined;
  readonly objected?: boolean | undefined;
  /** The epoch of this region's own row of the matter; 0 without one. */
  readonly ownEpoch?: number | undefined;
  /** The highest number of this matter that an offer to this region ever had. */
  readonly highestSeen?: HandOverNumber | undefined;
}

const isSame = (a: HandOverNumber | undefined, b: HandOverNumber | undefined) =>
  a !== undefined && a.epoch === b?.epoch && a.attempt === b.attempt;
const isHigher = (a: HandOverNumber | undefined, b: HandOverNumber | undefined) =>
  a !== undefined && (b === undefined || a.epoch > b.epoch || (a.epoch === b.epoch && a.attempt > b.attempt));
const otherNumber = () => new OtherNumber('told of another number, or by another region');
const designated = () => new HandOverDesignated('the superior or an agreement decided where this matter goes');

const senderGuards: Readonly<Record<SenderGuard, GuardOf<SenderRow, HandOverNews>>> = {
  isDesignated: { holds: (row) => row.designated },
  isObjection: { holds: (_row, news) => news.objected === true },
  notDesignated: { holds: (row) => !row.designated, refusal: designated },
  notAskedYet: { holds: (row) => row.recall === undefined, refusal: () => new AlreadyAskedBack('the receiver was asked already') },
  noNumberYet: { holds: (row) => row.number === undefined, refusal: otherNumber },
  sameNumber: { holds: (row, news) => isSame(row.number, news.number), refusal: otherNumber },
  fromReceiver: { holds: (row, news) => news.teller === row.to, refusal: otherNumber },
  newerEpoch: { holds: (row, { ownEpoch = 0 }) => ownEpoch > (row.number?.epoch ?? 0) + 1, refusal: otherNumber },
};

const ended = (outcome: 'won' | 'lost') => (row: SenderRow) => (row.recall === 'asked' ? { ...row, recall: outcome } : row);

const sender: Machine<OutgoingHandOverState, SenderGuard, SenderEffect, SenderRow, HandOverNews> = {
  table: outgoingHandOverTable,
  guards: senderGuards,
  effects: {
    keepNumber: (row, { number }) => ({ ...row, number }),
    markAsked: (row) => ({ ...row, recall: 'asked' }),
    recallWon: ended('won'),
    recallLost: ended('lost'),
  },
  refusal: (move, { state }) => new HandOverMoveNotAllowed(move, state),
};

const receiver: Machine<IncomingHandOverState, ReceiverGuard, ReceiverEffect, ReceiverRow, HandOverNews> = {
  table: incomingHandOverTable,
  guards: {
    isDesignated: { holds: (row) => row.designated },
    notDesignated: { holds: (row) => !row.designated, refusal: designated },
    numberIsHighest: { holds: (_row, news) => isHigher(news.number, news.highestSeen), refusal: otherNumber },
    epochAboveOwn: {
      holds: (row, { ownEpoch = 0 }) => (row.number?.epoch ?? 0) + 1 > ownEpoch,
      refusal: () => new NotAboveOwnEpoch('this region held the matter in as high an epoch already'),
    },
    sameNumber: { holds: (row, news) => isSame(row.number, news.number), refusal: otherNumber },
    fromSender: { holds: (row, news) => news.teller === row.from, refusal: otherNumber },
  },
  effects: { rememberNumber: (row, { number }) => ({ ...row, number }) },
  refusal: (move, { state }) => new HandOverMoveNotAllowed(move, state),
};

export const senderDoes = (move: OutgoingHandOverMove, row: SenderRow, news: HandOverNews = {}): SenderRow => act(sender, move, row, news);
export const senderHears = (message: MessageName, row: SenderRow, news: HandOverNews): Heard<SenderRow> => hear(sender, message, row, news);
export const receiverDoes = (move: IncomingHandOverMove, row: ReceiverRow, news: HandOverNews = {}): ReceiverRow =>
  act(receiver, move, row, news);
export const receiverHears = (message: MessageName, row: ReceiverRow, news: HandOverNews): Heard<ReceiverRow> =>
  hear(receiver, message, row, news);
