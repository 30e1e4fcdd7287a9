import type { Custody, HandOverNumber } from '#libs/custody/src/custody.js';
import type { DomainEvent } from '#libs/domain/src/aggregate.js';
import type { Instant } from '#libs/domain/src/instant.js';
import type { Region } from '#libs/domain/src/region.js';
import type { Due } from '#libs/rules/src/due.js';

interface Told<T extends string> extends DomainEvent {
  readonly type: T;
}

export interface ComplaintRegistered extends Told<'ComplaintRegistered'> {}
export interface ComplaintAccepted extends Told<'ComplaintAccepted'> {}
export interface ComplaintRefused extends Told<'ComplaintRefused'> {
  readonly ground: number;
}
export interface VerificationStarted extends Told<'VerificationStarted'> {
  readonly verifyBy: Due;
}
export interface ComplaintAnswered extends Told<'ComplaintAnswered'> {
  readonly result: string;
}
export interface ComplaintClosed extends Told<'ComplaintClosed'> {}
export interface SubmissionLinked extends Told<'SubmissionLinked'> {
  readonly channel: string;
  readonly receivedAt: Instant;
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

export type ComplaintEvent =
  | ComplaintRegistered
  | ComplaintAccepted
  | ComplaintRefused
  | VerificationStarted
  | ComplaintAnswered
  | ComplaintClosed
  | SubmissionLinked
  | CustodyChanged
  | MatterFrozen
  | FreezeRefused
  | MatterTaken
  | MatterSplit
  | AttachmentAdded
  | AttachmentRemoved;
