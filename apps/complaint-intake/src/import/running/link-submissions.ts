import { Injectable } from '@nestjs/common';
import { Clock } from '#libs/domain/src/clock.js';
import type { Tx } from '#libs/persistence/src/transactions.js';
import { ComplaintRepository } from '../../complaint/persistence/complaint.repository.js';
import { ReporterVault } from '../../complaint/persistence/reporter-vault.js';
import { LinkedSubmissionRow } from '../persistence/linked-submission.row.js';
import type { NumberedSubmission } from '../reading/read-row.js';

export interface Link {
  readonly matterId: string;
  readonly submission: NumberedSubmission;
  /** A submission of both kinds links twice; its number is kept with the first. */
  readonly first: boolean;
}

/** Puts later submissions on the file of the matter they repeat (C-20). Who sent them is encrypted as with the matter itself. */
@Injectable()
export class LinkSubmissions {
  constructor(
    private readonly complaints: ComplaintRepository,
    private readonly vault: ReporterVault,
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
    await tx.insert(
      LinkedSubmissionRow,
      links.map((link) => this.rowOf(link)),
    );
  }

  private rowOf({ matterId, submission: { reporter, ...content }, first }: Link) {
    return {
      matterId,
      outsideNumber: first ? content.outsideNumber : null,
      channel: content.channel,
      receivedAt: content.receivedAt,
      content,
      reporter: reporter === undefined ? null : this.vault.close(matterId, reporter),
      phoneMac: this.vault.fingerprint(reporter?.phone),
    };
  }
}
