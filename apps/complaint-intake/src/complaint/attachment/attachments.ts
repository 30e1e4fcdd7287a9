import { Injectable } from '@nestjs/common';
import type { DossierFile } from '#libs/contracts/src/dossier-files.js';
import { instant } from '#libs/domain/src/instant.js';
import { NotFound } from '#libs/persistence/src/persistence.errors.js';
import type { Tx } from '#libs/persistence/src/transactions.js';
import type { Attachment } from '../domain/attachment.js';
import { AttachmentRow } from './attachment.row.js';

/** The rows of the files of matters. Whether one may be added or removed, the complaint says. */
@Injectable()
export class Attachments {
  async of(matterId: string, tx: Tx): Promise<Attachment[]> {
    const rows = await tx.findBy(AttachmentRow, { matterId });
    return rows.map(attachmentOf).sort((a, b) => (a.addedAt + a.id < b.addedAt + b.id ? -1 : 1));
  }

  async get(matterId: string, id: string, tx: Tx): Promise<Attachment> {
    const row = await tx.findOneBy(AttachmentRow, { matterId, id });
    if (row === null) throw new NotFound('attachment', id);
    return attachmentOf(row);
  }

  async add(matterId: string, { removed: _none, ...file }: Attachment, tx: Tx): Promise<void> {
    await tx.insert(AttachmentRow, { ...file, matterId, bytes: String(file.bytes), addedAt: new Date(file.addedAt) });
  }

  async remove(matterId: string, id: string, { by, at, reason }: NonNullable<Attachment['removed']>, tx: Tx): Promise<void> {
    await tx.update(AttachmentRow, { matterId, id }, { removedBy: by, removedAt: new Date(at), removedReason: reason });
  }

  /** What a dossier lists. */
  async toHandOver(matterId: string, tx: Tx): Promise<DossierFile[]> {
    const kept = (await this.of(matterId, tx)).filter(({ removed }) => removed === undefined);
    return kept.map(({ handedOver: _here, removed: _none, ...file }) => file);
  }

  /** From now on another region may have them. */
  async handedOver(matterId: string, tx: Tx): Promise<void> {
    await tx.update(AttachmentRow, { matterId }, { handedOver: true });
  }

  /** The files of a dossier that was accepted; those that came back are here already. */
  async take(matterId: string, files: readonly DossierFile[], tx: Tx): Promise<void> {
    const known = new Set((await this.of(matterId, tx)).map(({ id }) => id));
    for (const file of files.filter(({ id }) => !known.has(id))) await this.add(matterId, { ...file, handedOver: true }, tx);
  }
}

function attachmentOf({ matterId: _matter, bytes, addedAt, removedBy, removedAt, removedReason, ...row }: AttachmentRow): Attachment {
  const removed =
    removedBy === null || removedAt === null
      ? undefined
      : { by: removedBy, at: instant(removedAt.toISOString()), reason: removedReason ?? '' };
  return { ...row, bytes: Number(bytes), addedAt: instant(addedAt.toISOString()), removed };
}
