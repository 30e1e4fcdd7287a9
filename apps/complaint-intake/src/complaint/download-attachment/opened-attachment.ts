import { Injectable } from '@nestjs/common';
import { Audit } from '#libs/audit/src/audit.js';
import { BlobStore, type StoredBlob } from '#libs/blobs/src/blob-store.js';
import { Clock } from '#libs/domain/src/clock.js';
import { Transactions } from '#libs/persistence/src/transactions.js';
import { Attachments } from '../attachment/attachments.js';
import { AttachmentNotArrived, AttachmentRemovedAlready } from '../domain/attachment.errors.js';
import type { Attachment } from '../domain/attachment.js';

/** A file that somebody looks at. It may show who reported, so every opening is written down first. */
@Injectable()
export class OpenedAttachment {
  constructor(
    private readonly transactions: Transactions,
    private readonly attachments: Attachments,
    private readonly blobs: BlobStore,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  async open(matterId: string, id: string, by: string): Promise<{ attachment: Attachment; blob: StoredBlob }> {
    const attachment = await this.transactions.run((tx) => this.attachments.get(matterId, id, tx));
    if (attachment.removed !== undefined) throw new AttachmentRemovedAlready('it was taken off the matter');
    const blob = await this.blobs.find(attachment.sha256);
    if (blob === undefined) throw new AttachmentNotArrived('its bytes are not in this region');
    const subject = `complaint/${matterId}`;
    const details = { attachmentId: id, sha256: attachment.sha256 };
    const entry = { at: this.clock.now(), by, action: 'AttachmentOpened', rule: 'R-021', subject, details };
    await this.transactions.run((tx) => this.audit.record([entry], tx));
    return { attachment, blob };
  }
}
