import { FileOfferedAgainV1 } from '#libs/contracts/src/case-referral/file-offered-again.v1.js';
import { FileStateChangedV1 } from '#libs/contracts/src/case-referral/file-state-changed.v1.js';
import { HandOverAcceptedV1 } from '#libs/contracts/src/case-referral/hand-over-accepted.v1.js';
import { HandOverApprovedV1 } from '#libs/contracts/src/case-referral/hand-over-approved.v1.js';
import { HandOverDeliveredV1 } from '#libs/contracts/src/case-referral/hand-over-delivered.v1.js';
import { HandOverEndedV1 } from '#libs/contracts/src/case-referral/hand-over-ended.v1.js';
import { HandOverMovedV1 } from '#libs/contracts/src/case-referral/hand-over-moved.v1.js';
import { HandOverOfferedV1 } from '#libs/contracts/src/case-referral/hand-over-offered.v1.js';
import { HandOverReturnedV1 } from '#libs/contracts/src/case-referral/hand-over-returned.v1.js';
import { HandOverSignedV1 } from '#libs/contracts/src/case-referral/hand-over-signed.v1.js';
import { HandOverVoidedV1 } from '#libs/contracts/src/case-referral/hand-over-voided.v1.js';
import { RecallConfirmedV1 } from '#libs/contracts/src/case-referral/recall-confirmed.v1.js';
import { RecallRequestedV1 } from '#libs/contracts/src/case-referral/recall-requested.v1.js';
import { ReferralDraftedV1 } from '#libs/contracts/src/case-referral/referral-drafted.v1.js';
import { ReferralWithdrawnV1 } from '#libs/contracts/src/case-referral/referral-withdrawn.v1.js';
import type { Contract } from '#libs/contracts/src/contract.js';
import type { Region } from '#libs/domain/src/region.js';
import { type HeardEvent, heardAs } from './heard-event.js';

export const outgoingStates = [
  'drafted',
  'rejected',
  'withdrawn',
  'approved',
  'voided',
  'in-transit',
  'accepted',
  'returned',
  'recalled',
] as const;
export type OutgoingState = (typeof outgoingStates)[number];
export const incomingStates = ['delivered', 'signed', 'accepted', 'returned', 'recalled'] as const;
export type IncomingState = (typeof incomingStates)[number];

export type StateOf<State> = readonly [Contract, State | ((event: HeardEvent) => State | undefined) | undefined];

export const outgoing: readonly StateOf<OutgoingState>[] = [
  [ReferralDraftedV1, 'drafted'],
  [ReferralWithdrawnV1, (event) => heardAs(ReferralWithdrawnV1, event)?.how],
  [HandOverApprovedV1, 'approved'],
  [HandOverVoidedV1, 'voided'],
  [HandOverOfferedV1, 'in-transit'],
  [RecallRequestedV1, undefined],
  [HandOverMovedV1, 'accepted'],
  // A voided number only answers a freeze that came after the proposal was withdrawn: withdrawn it stays.
  [HandOverEndedV1, (event) => endOf(heardAs(HandOverEndedV1, event)?.outcome)],
];
export const incoming: readonly StateOf<IncomingState>[] = [
  [HandOverDeliveredV1, 'delivered'],
  [HandOverSignedV1, 'signed'],
  [HandOverAcceptedV1, 'accepted'],
  [HandOverReturnedV1, 'returned'],
  [RecallConfirmedV1, 'recalled'],
];
const endOf = (outcome: string | undefined) => (outcome === 'returned' || outcome === 'recalled' ? outcome : undefined);
const over: readonly (OutgoingState | IncomingState)[] = ['rejected', 'withdrawn', 'voided', 'accepted', 'returned', 'recalled'];

/** Which side tells this event; undefined for what is no part of a hand-over's conversation. */
export function tellerOf(event: HeardEvent): Region | undefined {
  const { from, to } = event.data as { from?: Region; to?: Region };
  if (entryOf(outgoing, event) !== undefined || heardAs(FileOfferedAgainV1, event) !== undefined) return from;
  return entryOf(incoming, event) === undefined && heardAs(FileStateChangedV1, event) === undefined ? undefined : to;
}

export const entryOf = <State>(states: readonly StateOf<State>[], event: HeardEvent) =>
  states.find(([contract]) => heardAs(contract, event) !== undefined);

export function stateTold<State>(states: readonly StateOf<State>[], event: HeardEvent): State | undefined {
  const state = entryOf(states, event)?.[1];
  return typeof state === 'function' ? (state as (event: HeardEvent) => State | undefined)(event) : state;
}

/** Either side may be the first from whom we hear of the end. */
export function isOver(event: HeardEvent): boolean {
  const state = stateTold<OutgoingState | IncomingState>(outgoing, event) ?? stateTold<OutgoingState | IncomingState>(incoming, event);
  return state !== undefined && over.includes(state);
}
