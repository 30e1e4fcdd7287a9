import type { Step, Table } from './step.js';

export type IncomingHandOverState = 'absent' | 'delivered' | 'signed' | 'accepted' | 'returned' | 'recalled';

export type ReceiverGuard = 'numberIsHighest' | 'isDesignated' | 'notDesignated' | 'epochAboveOwn' | 'sameNumber' | 'fromSender';
export type ReceiverEffect = 'rememberNumber';

type ReceiverStep = Step<IncomingHandOverState, ReceiverGuard, ReceiverEffect>;

/**
 * The receiver's side of one hand-over. Its only ways out are accept, return, return with an objection, and the sender's recall: no step passes anything
 * on. A designated one is accepted by the service, and nothing else can become of it.
 */
export const incomingHandOverMoves = {
  deliver: {
    ...{ from: ['absent'], to: 'delivered', rule: 'R-020', on: { hears: 'hand-over-offered' } },
    guards: ['numberIsHighest'],
    effects: ['rememberNumber'],
    tells: ['hand-over-delivered'],
  },
  acceptDesignated: {
    ...{ from: ['delivered'], to: 'accepted', rule: 'C-17', on: 'service' },
    guards: ['isDesignated', 'epochAboveOwn'],
    effects: [],
    tells: ['hand-over-accepted'],
  },
  sign: { from: ['delivered'], to: 'signed', rule: 'R-024', on: 'officer', guards: [], effects: [], tells: ['hand-over-signed'] },
  signBySilence: { from: ['delivered'], to: 'signed', rule: 'R-024', on: 'service', guards: [], effects: [], tells: ['hand-over-signed'] },
  accept: {
    ...{ from: ['signed'], to: 'accepted', rule: 'R-020', on: 'officer' },
    guards: ['epochAboveOwn'],
    effects: [],
    tells: ['hand-over-accepted'],
  },
  return: {
    ...{ from: ['signed'], to: 'returned', rule: 'R-020', on: 'officer' },
    guards: ['notDesignated'],
    effects: [],
    tells: ['hand-over-returned'],
  },
  object: {
    ...{ from: ['signed'], to: 'returned', rule: 'P-05', on: 'officer' },
    guards: ['notDesignated'],
    effects: [],
    tells: ['hand-over-returned'],
  },
  confirmRecall: {
    ...{ from: ['delivered', 'signed'], to: 'recalled', rule: 'R-020', on: { hears: 'recall-requested' } },
    guards: ['sameNumber', 'fromSender', 'notDesignated'],
    effects: [],
    tells: ['recall-confirmed'],
  },
} as const satisfies Readonly<Record<string, ReceiverStep>>;

export type IncomingHandOverMove = keyof typeof incomingHandOverMoves;

export const incomingHandOverTable: Table<IncomingHandOverState, ReceiverGuard, ReceiverEffect> = {
  begins: 'absent',
  moves: incomingHandOverMoves,
  otherwise: { 'hand-over-offered': 'unchanged', 'recall-requested': 'unchanged' },
  // Its offer may be parked and be accepted later, so this is never confirmed.
  unknown: { 'recall-requested': 'park' },
};
