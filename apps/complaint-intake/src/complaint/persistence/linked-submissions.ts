import { Injectable } from '@nestjs/common';
import { Clock } from '#libs/domain/src/clock.js';
import type { Tx } from '#libs/persistence/src/transactions.js';
import type { Submission } from '../domain/submission.js';
import { ComplaintRepository } from './complaint.repository.js';
import { DuplicateIndex } from './duplicate-index.js';
import { LinkedSubmissionRow } from './linked-submission.row.js';
import { ReporterVault } from './reporter-vault.js';

export interface Link {
  readonly matterId: string;
  readonly submission: Submission;
  /** A submission of both kinds links twice; its number is kept with the first. */
  readonly first: boolean;
}

/** Puts later submissions on the file of the matter they repeat (C-20). Who sent them is encrypted as with the matter itself. */
@Injectable()
export class LinkedSubmissions {
  constructor(
    private readonly complaints: ComplaintRepository,
    private readonly vault: ReporterVault,
    private readonly index: DuplicateIndex,
    private readonly clock: Clock,
  ) {}

  async link(links: readonly Link[], by: string, tx: Tx): Promise<void> {
    if (links.length === 0) return;
    const at = this.clock.now();
    for (const matterId of new Set(links.map((link) => link.matterId))) {
      const complaint = await this.complaints.get(matterId, tx);
      for (const { submission } of links.filter((link) => link.matterId === matterId)) complaint.link(submission, by, at);
      await this.complaints.save(complaint, tx);
    }
    await this.keep(links, tx);
  }

  /** Puts them on file; the matter itself was told by whoever calls. */
  async keep(links: readonly Link[], tx: Tx): Promise<void> {
    const rows = links.map((link) => this.rowOf(link));
    await tx.insert(LinkedSubmissionRow, rows);
    await this.index.add(
      rows.map(({ matterId, content, phoneMac }) => ({ id: matterId, said: content, caller: phoneMac })),
      tx,
    );
  }

  private rowOf({ matterId, submission: { reporter, ...content }, first }: Link) {
    return {
      matterId,
      outsideNumber: first ? (content.outsideNumber ?? null) : null,
      channel: content.channel,
      receivedAt: content.receivedAt,
      content,
      reporter: reporter === undefined ? null : this.vault.close(matterId, reporter),
      phoneMac: this.vault.fingerprint(reporter?.phone),
    };
  }
}
