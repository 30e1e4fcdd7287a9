import type { Step, Table } from './step.js';

export type OutgoingHandOverState =
  | 'absent'
  | 'drafted'
  | 'approved'
  | 'rejected'
  | 'withdrawn'
  | 'voided'
  | 'in-transit'
  | 'accepted'
  | 'returned'
  | 'recalled';

export type SenderGuard =
  | 'isDesignated'
  | 'notDesignated'
  | 'notAskedYet'
  | 'noNumberYet'
  | 'sameNumber'
  | 'fromReceiver'
  | 'isObjection'
  | 'newerEpoch';
export type SenderEffect = 'keepNumber' | 'markAsked' | 'recallWon' | 'recallLost';

type SenderStep = Step<OutgoingHandOverState, SenderGuard, SenderEffect>;
const theirAnswer = ['sameNumber', 'fromReceiver'] as const;
const freezeAnswered = { on: { hears: 'matter-frozen' }, rule: 'R-020', guards: ['noNumberYet'], effects: ['keepNumber'] } as const;

/** The sender's side of one hand-over (转办): from the draft to the end that the receiver's own events tell. */
export const outgoingHandOverMoves = {
  draft: { from: ['absent'], to: 'drafted', rule: 'R-114', on: 'officer', guards: [], effects: [], tells: [] },
  designate: {
    ...{ from: ['absent'], to: 'approved', rule: 'C-17', on: 'service' },
    guards: ['isDesignated'],
    effects: [],
    tells: ['hand-over-approved'],
  },
  approve: { from: ['drafted'], to: 'approved', rule: 'R-114', on: 'officer', guards: [], effects: [], tells: ['hand-over-approved'] },
  reject: { from: ['drafted'], to: 'rejected', rule: 'R-114', on: 'officer', guards: [], effects: [], tells: [] },
  withdraw: {
    ...{ from: ['drafted', 'approved'], to: 'withdrawn', rule: 'R-020', on: 'officer' },
    guards: ['notDesignated'],
    effects: [],
    tells: [],
  },
  voidIt: { from: ['approved'], to: 'voided', rule: 'R-020', on: { hears: 'freeze-refused' }, guards: [], effects: [], tells: [] },
  offer: { ...freezeAnswered, from: ['approved'], to: 'in-transit', tells: ['hand-over-offered'] },
  // Nothing is to be sent any more; without an answer the owner would stay frozen for ever.
  release: { ...freezeAnswered, from: ['withdrawn'], to: 'withdrawn', tells: ['hand-over-ended'] },
  askBack: {
    ...{ from: ['in-transit'], to: 'in-transit', rule: 'R-020', on: 'officer' },
    guards: ['notDesignated', 'notAskedYet'],
    effects: ['markAsked'],
    tells: ['recall-requested'],
  },
  hearAccepted: {
    ...{ from: ['in-transit'], to: 'accepted', rule: 'R-020', on: { hears: 'hand-over-accepted' } },
    guards: theirAnswer,
    effects: ['recallLost'],
    tells: ['hand-over-moved'],
  },
  // The matter came back before this side heard that it had gone: our own newer acceptance proves it.
  overtaken: {
    ...{ from: ['in-transit'], to: 'accepted', rule: 'R-020', on: 'service' },
    guards: ['newerEpoch'],
    effects: ['recallLost'],
    tells: ['hand-over-moved'],
  },
  hearObjected: {
    ...{ from: ['in-transit'], to: 'returned', rule: 'P-05', on: { hears: 'hand-over-returned' } },
    guards: ['isObjection', ...theirAnswer],
    effects: ['recallLost'],
    tells: ['hand-over-ended'],
  },
  hearReturned: {
    ...{ from: ['in-transit'], to: 'returned', rule: 'R-020', on: { hears: 'hand-over-returned' } },
    guards: theirAnswer,
    effects: ['recallLost'],
    tells: ['hand-over-ended'],
  },
  hearRecalled: {
    ...{ from: ['in-transit'], to: 'recalled', rule: 'R-020', on: { hears: 'recall-confirmed' } },
    guards: theirAnswer,
    effects: ['recallWon'],
    tells: ['hand-over-ended'],
  },
} as const satisfies Readonly<Record<string, SenderStep>>;

export type OutgoingHandOverMove = keyof typeof outgoingHandOverMoves;

export const outgoingHandOverTable: Table<OutgoingHandOverState, SenderGuard, SenderEffect> = {
  begins: 'absent',
  moves: outgoingHandOverMoves,
  otherwise: {
    'matter-frozen': 'unchanged',
    'freeze-refused': 'unchanged',
    'hand-over-accepted': 'unchanged',
    'hand-over-returned': 'unchanged',
    'recall-confirmed': 'unchanged',
  },
};
