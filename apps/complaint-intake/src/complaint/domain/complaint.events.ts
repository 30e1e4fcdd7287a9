import type { Custody, HandOverNumber } from '#libs/custody/src/custody.js';
import type { DomainEvent } from '#libs/domain/src/aggregate.js';
import type { Instant } from '#libs/domain/src/instant.js';
import type { Region } from '#libs/domain/src/region.js';
import type { Due } from '#libs/rules/src/due.js';
import type { Desk, MediationEnd, Side } from './handling.js';

interface Told<T extends string> extends DomainEvent {
  readonly type: T;
}

export interface ComplaintRegistered extends Told<'ComplaintRegistered'> {
  /** What a hotline promises beside the law. */
  readonly serviceBy?: Due | undefined;
}
export interface ComplaintAccepted extends Told<'ComplaintAccepted'> {
  /** C-12: when a mediation has to be over. */
  readonly mediateBy?: Due | undefined;
}
export interface ComplaintRefused extends Told<'ComplaintRefused'> {
  readonly ground: number;
}
export interface VerificationStarted extends Told<'VerificationStarted'> {
  readonly verifyBy: Due;
}
export interface ComplaintAnswered extends Told<'ComplaintAnswered'> {
  readonly result: string;
  /** C-27 */
  readonly tellBy?: Due | undefined;
}
export interface ComplaintClosed extends Told<'ComplaintClosed'> {}
export interface SubmissionLinked extends Told<'SubmissionLinked'> {
  readonly channel: string;
  readonly receivedAt: Instant;
  /** The clock, where it restarts. */
  readonly decideBy?: Due | undefined;
}
export interface MatterMerged extends Told<'MatterMerged'> {
  readonly into: string;
  readonly intoNumber: string;
}
/** The row as it stands after the change: replicas need no other. */
export interface CustodyChanged extends Told<'CustodyChanged'> {
  readonly custody: Custody;
  readonly cause: string;
  readonly rule: string;
}
export interface MatterFrozen extends Told<'MatterFrozen'> {
  readonly handOverId: string;
  readonly number: HandOverNumber;
  readonly to: Region;
}
export interface FreezeRefused extends Told<'FreezeRefused'> {
  readonly handOverId: string;
  readonly reason: string;
}
export interface MatterTaken extends Told<'MatterTaken'> {
  readonly handOverId: string;
  readonly epoch: number;
}

export interface MatterSplit extends Told<'MatterSplit'> {
  readonly parts: readonly string[];
}

export interface AttachmentAdded extends Told<'AttachmentAdded'> {
  readonly attachmentId: string;
}
export interface AttachmentRemoved extends Told<'AttachmentRemoved'> {
  readonly attachmentId: string;
}

export interface MatterDistributed extends Told<'MatterDistributed'> {
  readonly desk: Pick<Desk, 'kind' | 'division' | 'name'>;
  readonly reportBackBy: Due;
}
export interface MatterReturnedToIntake extends Told<'MatterReturnedToIntake'> {
  readonly from: string;
}
export interface SubmitterRedirected extends Told<'SubmitterRedirected'> {
  readonly to: string;
}
export interface SubmissionWithdrawn extends Told<'SubmissionWithdrawn'> {
  /** Not so for a report: its leads live on. */
  readonly ends: boolean;
}
export interface IdentityDemanded extends Told<'IdentityDemanded'> {
  readonly dueBy: Due;
}
export interface IdentityShown extends Told<'IdentityShown'> {}
export interface MediationOffered extends Told<'MediationOffered'> {
  readonly delegatedTo?: string | undefined;
}
export interface MediationConsentRecorded extends Told<'MediationConsentRecorded'> {
  readonly side: Side;
  readonly given: boolean;
}
export interface MediationStarted extends Told<'MediationStarted'> {}
export interface MediationEnded extends Told<'MediationEnded'> {
  readonly ground: MediationEnd;
  readonly tellBy: Due;
}
export interface MediationEndTold extends Told<'MediationEndTold'> {}
export interface LeadOpened extends Told<'LeadOpened'> {
  readonly reportId: string;
}
export interface ResultTold extends Told<'ResultTold'> {
  readonly basis: string;
}
/** Something for its own handlers only is on file (C-25). */
export interface ComplaintNoted extends Told<'ComplaintNoted'> {}

/** What the steps beside the first ones tell. */
export type HandlingEvent =
  | MatterDistributed
  | MatterReturnedToIntake
  | SubmitterRedirected
  | SubmissionWithdrawn
  | IdentityDemanded
  | IdentityShown
  | MediationOffered
  | MediationConsentRecorded
  | MediationStarted
  | MediationEnded
  | MediationEndTold
  | LeadOpened
  | ResultTold
  | ComplaintNoted;

export type ComplaintEvent =
  | HandlingEvent
  | ComplaintRegistered
  | ComplaintAccepted
  | ComplaintRefused
  | VerificationStarted
  | ComplaintAnswered
  | ComplaintClosed
  | SubmissionLinked
  | MatterMerged
  | CustodyChanged
  | MatterFrozen
  | FreezeRefused
  | MatterTaken
  | MatterSplit
  | AttachmentAdded
  | AttachmentRemoved;
