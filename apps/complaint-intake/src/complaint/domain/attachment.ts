import type { Instant } from '#libs/domain/src/instant.js';
import type { Region } from '#libs/domain/src/region.js';
import {
  AttachmentHandedOver,
  AttachmentKnown,
  AttachmentRemovedAlready,
  MatterFull,
  type MatterLimits,
  RemovalNeedsReason,
} from './attachment.errors.js';

/** What is known of a file once it has wholly arrived: its kind is seen from its bytes, its hash computed here. */
export interface FileFacts {
  readonly name: string;
  readonly kind: string;
  readonly mediaType: string;
  readonly bytes: number;
  readonly sha256: string;
  /** Whether the name ends as files of this kind do. */
  readonly endingFits: boolean;
  /** `clean`, or why it was not scanned. */
  readonly scan: string;
}

/** A file of a matter (附件). It stays on record when it is removed. */
export interface Attachment extends FileFacts {
  readonly id: string;
  /** The region where it was added. */
  readonly origin: Region;
  readonly addedBy: string;
  readonly addedAt: Instant;
  /** It was listed in a dossier that left the region. */
  readonly handedOver: boolean;
  readonly removed?: { readonly by: string; readonly at: Instant; readonly reason: string } | undefined;
}

/** The same bytes twice would be one evidence under two numbers; limits are settings of the place. */
export function mustFit(file: FileFacts, present: readonly Attachment[], limits: MatterLimits): void {
  const kept = present.filter(({ removed }) => removed === undefined);
  const twin = kept.find(({ sha256 }) => sha256 === file.sha256);
  if (twin !== undefined) throw new AttachmentKnown(twin.id, twin.name);
  const bytes = kept.reduce((sum, each) => sum + each.bytes, file.bytes);
  if (kept.length >= limits.mostFiles || bytes > limits.largestMatter) throw new MatterFull(limits);
}

/** What was handed over is evidence that two regions have: it can be commented, never unsaid. */
export function mustBeRemovable({ removed, handedOver }: Attachment, reason: string): void {
  if (removed !== undefined) throw new AttachmentRemovedAlready('it was removed already');
  if (handedOver) throw new AttachmentHandedOver('another region has it');
  if (reason.trim() === '') throw new RemovalNeedsReason('whoever looks for it must read why');
}
