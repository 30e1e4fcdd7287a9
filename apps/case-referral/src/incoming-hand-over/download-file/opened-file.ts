import { Injectable } from '@nestjs/common';
import { Audit } from '#libs/audit/src/audit.js';
import { BlobStore, type StoredBlob } from '#libs/blobs/src/blob-store.js';
import type { DossierFile } from '#libs/contracts/src/dossier-files.js';
import { Clock } from '#libs/domain/src/clock.js';
import { NotFound } from '#libs/persistence/src/persistence.errors.js';
import { Transactions } from '#libs/persistence/src/transactions.js';
import { FilesMissing } from '../domain/incoming-file.js';
import { IncomingFiles } from '../files/incoming-files.js';
import { IncomingHandOverRow } from '../persistence/incoming-hand-over.row.js';

/** A file that came with a hand-over, before anybody decided on it. Every opening is written down first. */
@Injectable()
export class OpenedFile {
  constructor(
    private readonly transactions: Transactions,
    private readonly files: IncomingFiles,
    private readonly blobs: BlobStore,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  async open(handOverId: string, id: string, by: string): Promise<{ file: DossierFile; blob: StoredBlob }> {
    return this.transactions.run(async (tx) => {
      const handOver = await tx.findOneBy(IncomingHandOverRow, { id: handOverId });
      const file = handOver === null ? undefined : (await this.files.of(handOver, tx)).find((each) => each.id === id);
      if (file === undefined) throw new NotFound('file', id);
      const blob = file.row.state === 'received' ? await this.blobs.find(file.sha256) : undefined;
      if (blob === undefined) throw new FilesMissing([{ id, name: file.name, state: file.row.state }]);
      const subject = `incoming-hand-over/${handOverId}`;
      const details = { fileId: id, sha256: file.sha256 };
      await this.audit.record([{ at: this.clock.now(), by, action: 'FileOpened', rule: 'R-021', subject, details }], tx);
      return { file, blob };
    });
  }
}
