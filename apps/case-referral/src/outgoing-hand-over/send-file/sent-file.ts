import { Injectable } from '@nestjs/common';
import { Audit } from '#libs/audit/src/audit.js';
import { BlobStore, type StoredBlob } from '#libs/blobs/src/blob-store.js';
import { FileTickets } from '#libs/blobs/src/file-tickets.js';
import { Clock } from '#libs/domain/src/clock.js';
import { Transactions, type Tx } from '#libs/persistence/src/transactions.js';
import { mayBeFetched } from '../domain/outgoing-file.js';
import { OutgoingFiles } from '../files/outgoing-files.js';
import { OutgoingHandOverRow } from '../persistence/outgoing-hand-over.row.js';

export interface Asked {
  readonly ticket: string;
  readonly handOverId: string;
  readonly sha256: string;
  /** Only the first byte's request is written down, or each continuation would be an entry. */
  readonly fromStart: boolean;
}

const uuid = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/;

/** Lets the one region that a hand-over goes to fetch the files that it lists, as long as it is under way. To anybody else there is nothing here. */
@Injectable()
export class SentFile {
  constructor(
    private readonly transactions: Transactions,
    private readonly files: OutgoingFiles,
    private readonly tickets: FileTickets,
    private readonly blobs: BlobStore,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  async find(asked: Asked): Promise<StoredBlob | undefined> {
    if (!uuid.test(asked.handOverId)) return undefined;
    const bearer = await this.tickets.bearer(asked.ticket, asked);
    if (bearer === undefined) return undefined;
    const mayHave = await this.transactions.run(async (tx) => {
      const handOver = await tx.findOneBy(OutgoingHandOverRow, { id: asked.handOverId });
      if (handOver === null || handOver.to !== bearer || !mayBeFetched(handOver)) return false;
      return (await this.files.lists(asked.handOverId, asked.sha256, tx)) && this.noted(asked, bearer, tx);
    });
    return mayHave ? this.blobs.find(asked.sha256) : undefined;
  }

  private async noted({ handOverId, sha256, fromStart }: Asked, bearer: string, tx: Tx): Promise<true> {
    const subject = `outgoing-hand-over/${handOverId}`;
    const entry = { at: this.clock.now(), by: `region/${bearer}`, action: 'FileFetched', rule: 'R-113', subject, details: { sha256 } };
    if (fromStart) await this.audit.record([entry], tx);
    return true;
  }
}
