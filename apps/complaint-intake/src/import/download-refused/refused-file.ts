import { Injectable } from '@nestjs/common';
import { Audit } from '#libs/audit/src/audit.js';
import { Clock } from '#libs/domain/src/clock.js';
import { Transactions } from '#libs/persistence/src/transactions.js';
import { ImportJobs } from '../persistence/import-jobs.js';
import { ImportRefusals } from '../persistence/import-refusals.js';
import { RefusedCsv } from './refused-csv.js';

const rowsAtOnce = 50;

/** The refused rows as a file, without those that were mended and sent again on the page. It holds who called, so every opening is written down. */
@Injectable()
export class RefusedFile {
  constructor(
    private readonly transactions: Transactions,
    private readonly jobs: ImportJobs,
    private readonly refusals: ImportRefusals,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  async open(id: string, by: string): Promise<{ name: string; lines: AsyncIterable<string> }> {
    const { name, header } = await this.transactions.run(async (tx) => {
      const job = await this.jobs.get(id, tx);
      const entry = {
        at: this.clock.now(),
        by,
        action: 'RefusedRowsOpened',
        rule: 'R-021',
        subject: `import/${id}`,
        details: { rows: job.refused },
      };
      await this.audit.record([entry], tx);
      return job;
    });
    return { name, lines: this.lines(id, new RefusedCsv(header)) };
  }

  private async *lines(id: string, csv: RefusedCsv): AsyncGenerator<string> {
    yield csv.head();
    for (let after = 0; ; ) {
      const from = after;
      const rows = await this.transactions.run((tx) => this.refusals.withCells(id, from, rowsAtOnce, tx));
      if (rows.length === 0) return;
      for (const row of rows) if (row.correctedBy === undefined) yield csv.row(row);
      after = rows.at(-1)?.row ?? from;
    }
  }
}
