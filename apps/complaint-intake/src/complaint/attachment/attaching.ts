import { Injectable } from '@nestjs/common';
import { v7 as newId } from 'uuid';
import { FileLimits } from '#libs/blobs/src/file-limits.js';
import { Clock } from '#libs/domain/src/clock.js';
import { Here } from '#libs/domain/src/here.js';
import type { Tx } from '#libs/persistence/src/transactions.js';
import type { FileFacts } from '../domain/attachment.js';
import { ComplaintRepository } from '../persistence/complaint.repository.js';
import { Attachments } from './attachments.js';

/** Puts a file on a matter: for a matter that is held, and for one that is being registered. */
@Injectable()
export class Attaching {
  constructor(
    private readonly complaints: ComplaintRepository,
    private readonly attachments: Attachments,
    private readonly limits: FileLimits,
    private readonly clock: Clock,
    private readonly here: Here,
  ) {}

  /** The matter's own version is checked, so that no file gets onto a matter whose dossier is being made. */
  async attach(matterId: string, file: FileFacts, by: string, tx: Tx): Promise<{ attachmentId: string; version: number }> {
    const complaint = await this.complaints.get(matterId, tx);
    const at = this.clock.now();
    const attachment = { ...file, id: newId(), origin: this.here.region, addedBy: by, addedAt: at, handedOver: false };
    complaint.attach(attachment, { present: await this.attachments.of(complaint.id, tx), limits: this.limits }, by, at);
    await this.complaints.save(complaint, tx);
    await this.attachments.add(complaint.id, attachment, tx);
    return { attachmentId: attachment.id, version: complaint.version };
  }
}
