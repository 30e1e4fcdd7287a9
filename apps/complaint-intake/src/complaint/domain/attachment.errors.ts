import { DomainError } from '#libs/domain/src/domain-error.js';

export interface MatterLimits {
  readonly largestMatter: number;
  readonly mostFiles: number;
}

export class AttachmentKnown extends DomainError {
  readonly code = 'attachment.already-here';
  readonly kind = 'conflict';
  override readonly details: { readonly attachmentId: string; readonly name: string };
  constructor(attachmentId: string, name: string) {
    super('the matter has this file already');
    this.details = { attachmentId, name };
  }
}

export class MatterFull extends DomainError {
  readonly code = 'attachment.matter-full';
  readonly kind = 'rule-broken';
  override readonly details: { readonly largestMatterBytes: number; readonly mostFiles: number };
  constructor({ largestMatter, mostFiles }: MatterLimits) {
    super('no more files fit into this matter');
    this.details = { largestMatterBytes: largestMatter, mostFiles };
  }
}

export class AttachmentHandedOver extends DomainError {
  readonly code = 'attachment.handed-over';
  readonly kind = 'rule-broken';
}

export class AttachmentRemovedAlready extends DomainError {
  readonly code = 'attachment.removed';
  readonly kind = 'conflict';
}

export class RemovalNeedsReason extends DomainError {
  readonly code = 'attachment.removal-needs-reason';
  readonly kind = 'rule-broken';
}

/** It is listed, and its bytes are still on their way from the region that handed it over. */
export class AttachmentNotArrived extends DomainError {
  readonly code = 'attachment.not-arrived';
  readonly kind = 'conflict';
}

/** What lies on the disk is not what was stored. */
export class AttachmentDamaged extends DomainError {
  readonly code = 'attachment.damaged';
  readonly kind = 'conflict';
}

/** The file must not be taken: what it is, its bytes say. */
export class UploadRefused extends DomainError {
  readonly kind = 'rule-broken';
  override readonly details: { readonly what: string };
  constructor(
    readonly code: `upload.${string}`,
    what: string,
  ) {
    super(what);
    this.details = { what };
  }
}

export class UploadUnfinished extends DomainError {
  readonly code = 'upload.unfinished';
  readonly kind = 'conflict';
}

export class UploadUsed extends DomainError {
  readonly code = 'upload.used';
  readonly kind = 'conflict';
}
