import type { Step, Table } from './step.js';

export const custodyStates = ['held', 'frozen', 'in-transit', 'moved', 'closed'] as const;
export type CustodyState = (typeof custodyStates)[number];
/** `absent`: this cell has no row of the matter. */
export type OwnerState = CustodyState | 'absent';

export type OwnerGuard =
  | 'isDesignated'
  | 'isOrdinary'
  | 'staysHere'
  | 'endedVoided'
  | 'endedObjected'
  | 'endedReturned'
  | 'endedRecalled'
  | 'sameEpoch'
  | 'notHere'
  | 'notDisputed'
  | 'notBarred'
  | 'returnedFewerThanTwice'
  | 'newGroundToGoBack'
  | 'passedFewerThanTwice'
  | 'sameNumber'
  | 'epochAboveOwn';
export type OwnerEffect =
  | 'raiseAttempt'
  | 'nameReceiver'
  | 'markDesignated'
  | 'openDispute'
  | 'settleDispute'
  | 'countReturn'
  | 'disputeAtTwo'
  | 'barReceiver'
  | 'forgetReceiver'
  | 'beginStay';

type OwnerStep = Step<OwnerState, OwnerGuard, OwnerEffect>;
const fact = ['custody-changed'] as const;
const ends = { hears: 'hand-over-ended' } as const;

/** The custody row of one matter in one cell. Only the holder's row is ever *held*; `take` is the only way to become it. */
export const custodyMoves = {
  register: { from: ['absent'], to: 'held', rule: 'C-03', on: 'officer', guards: [], effects: [], tells: fact },
  // CUSTODY's “designate: held → in transit” in the two transactions it takes: a designated freeze is never given up.
  designate: {
    ...{ from: ['held'], to: 'frozen', rule: 'C-17', on: { hears: 'hand-over-approved' } },
    guards: ['isDesignated', 'sameEpoch', 'notHere'],
    effects: ['raiseAttempt', 'nameReceiver', 'markDesignated', 'settleDispute'],
    tells: ['matter-frozen', 'custody-changed'],
  },
  freeze: {
    ...{ from: ['held'], to: 'frozen', rule: 'R-020', on: { hears: 'hand-over-approved' } },
    guards: [
      ...(['isOrdinary', 'sameEpoch', 'notHere', 'notDisputed', 'notBarred', 'returnedFewerThanTwice'] as const),
      ...(['passedFewerThanTwice', 'newGroundToGoBack'] as const),
    ],
    effects: ['raiseAttempt', 'nameReceiver'],
    tells: ['matter-frozen', 'custody-changed'],
  },
  giveUp: {
    ...{ from: ['frozen'], to: 'held', rule: 'R-020', on: ends },
    guards: ['endedVoided', 'sameNumber'],
    effects: ['forgetReceiver'],
    tells: fact,
  },
  offer: {
    ...{ from: ['frozen'], to: 'in-transit', rule: 'R-020', on: { hears: 'hand-over-offered' } },
    guards: ['sameNumber'],
    effects: [],
    tells: fact,
  },
  takeBackObjected: {
    ...{ from: ['in-transit'], to: 'held', rule: 'P-05', on: ends },
    guards: ['endedObjected', 'sameNumber'],
    effects: ['countReturn', 'barReceiver', 'openDispute', 'forgetReceiver'],
    tells: fact,
  },
  takeBackReturned: {
    ...{ from: ['in-transit'], to: 'held', rule: 'R-020', on: ends },
    guards: ['endedReturned', 'sameNumber'],
    effects: ['countReturn', 'disputeAtTwo', 'forgetReceiver'],
    tells: fact,
  },
  takeBackRecalled: {
    ...{ from: ['in-transit'], to: 'held', rule: 'R-020', on: ends },
    guards: ['endedRecalled', 'sameNumber'],
    effects: ['forgetReceiver'],
    tells: fact,
  },
  letGo: {
    ...{ from: ['in-transit'], to: 'moved', rule: 'R-020', on: { hears: 'hand-over-moved' } },
    guards: ['sameNumber'],
    effects: [],
    tells: fact,
  },
  take: {
    ...{ from: ['absent', 'moved', 'in-transit'], to: 'held', rule: 'R-020', on: { hears: 'hand-over-accepted' } },
    guards: ['epochAboveOwn'],
    effects: ['beginStay'],
    tells: fact,
  },
  dispute: {
    ...{ from: ['held'], to: 'held', rule: 'C-17', on: { hears: 'dispute-opened' } },
    guards: ['sameEpoch', 'notDisputed'],
    effects: ['openDispute'],
    tells: fact,
  },
  stay: {
    ...{ from: ['held'], to: 'held', rule: 'C-17', on: { hears: 'dispute-decided' } },
    guards: ['staysHere', 'sameEpoch'],
    effects: ['settleDispute'],
    tells: fact,
  },
  split: { from: ['held'], to: 'held', rule: 'C-02', on: 'officer', guards: ['notDisputed'], effects: [], tells: fact },
  merge: { from: ['held'], to: 'closed', rule: 'C-20', on: 'officer', guards: [], effects: [], tells: fact },
  withdraw: { from: ['held'], to: 'closed', rule: 'C-13', on: 'officer', guards: [], effects: [], tells: fact },
  close: { from: ['held'], to: 'closed', rule: 'C-13', on: 'officer', guards: [], effects: [], tells: fact },
} as const satisfies Readonly<Record<string, OwnerStep>>;

export type CustodyMove = keyof typeof custodyMoves;

/** Every freeze is answered; an end, an offer or an acceptance of another number changes nothing. */
export const custodyTable: Table<OwnerState, OwnerGuard, OwnerEffect> = {
  begins: 'absent',
  moves: custodyMoves,
  otherwise: {
    'hand-over-approved': 'answer:freeze-refused',
    'hand-over-offered': 'unchanged',
    'hand-over-ended': 'unchanged',
    'hand-over-moved': 'unchanged',
    'hand-over-accepted': 'park',
    'dispute-opened': 'unchanged',
    'dispute-decided': 'unchanged',
  },
};
