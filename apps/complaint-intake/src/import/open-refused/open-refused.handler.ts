import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { Audit } from '#libs/audit/src/audit.js';
import { Clock } from '#libs/domain/src/clock.js';
import { Cursors } from '#libs/http/src/paging.js';
import { Transactions } from '#libs/persistence/src/transactions.js';
import { ImportJobs } from '../persistence/import-jobs.js';
import { ImportRefusals } from '../persistence/import-refusals.js';
import { OpenRefused } from './open-refused.query.js';
import type { OpenedRefusedResponse } from './opened-refused.response.js';
import { openedRow } from './opened-row.js';

/** The cells of refused rows hold who called: every opening is written down. */
@QueryHandler(OpenRefused)
export class OpenRefusedHandler implements IQueryHandler<OpenRefused> {
  constructor(
    private readonly transactions: Transactions,
    private readonly jobs: ImportJobs,
    private readonly refusals: ImportRefusals,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  async execute({ id, limit, cursor, by }: OpenRefused): Promise<OpenedRefusedResponse> {
    const cursors = new Cursors(`refused cells of ${id}`, ['number']);
    const [after = 0] = cursors.read(cursor) ?? [];
    return this.transactions.run(async (tx) => {
      const { header } = await this.jobs.get(id, tx);
      const page = cursors.page(await this.refusals.withCells(id, Number(after), limit + 1, tx), limit, ({ row }) => [row]);
      const details = { rows: page.items.length };
      const entry = { at: this.clock.now(), by, action: 'RefusedRowsOpened', rule: 'R-021', subject: `import/${id}`, details };
      await this.audit.record([entry], tx);
      return { ...page, header, items: page.items.map((row) => openedRow(row, header)) };
    });
  }
}
