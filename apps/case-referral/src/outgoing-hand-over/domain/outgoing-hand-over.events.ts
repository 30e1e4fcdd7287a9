import type { HandOverNumber } from '#libs/custody/src/custody.js';
import type { DomainEvent } from '#libs/domain/src/aggregate.js';
import type { Due } from '#libs/rules/src/due.js';
import type { SealedDossier } from './sealed-dossier.js';

interface Told<T extends string> extends DomainEvent {
  readonly type: T;
}

export interface ReferralDrafted extends Told<'ReferralDrafted'> {
  readonly approveBy: Due;
}
export interface ReferralWithdrawn extends Told<'ReferralWithdrawn'> {
  readonly how: 'withdrawn' | 'rejected';
}
export interface HandOverApproved extends Told<'HandOverApproved'> {}
export interface HandOverVoided extends Told<'HandOverVoided'> {
  readonly reason: string;
}
export interface HandOverOffered extends Told<'HandOverOffered'> {
  readonly number: HandOverNumber;
  readonly signBy: Due;
  readonly dossier: SealedDossier;
}
export interface RecallRequested extends Told<'RecallRequested'> {
  readonly number: HandOverNumber;
}
export interface HandOverMoved extends Told<'HandOverMoved'> {
  readonly number: HandOverNumber;
  readonly epoch: number;
}
export interface HandOverEnded extends Told<'HandOverEnded'> {
  readonly number: HandOverNumber;
  readonly outcome: 'returned' | 'recalled' | 'voided';
  /** Returned with an objection: who handles the matter is in dispute (P-05). */
  readonly objected?: boolean;
}

export type OutgoingHandOverEvent =
  | ReferralDrafted
  | ReferralWithdrawn
  | HandOverApproved
  | HandOverVoided
  | HandOverOffered
  | RecallRequested
  | HandOverMoved
  | HandOverEnded;
