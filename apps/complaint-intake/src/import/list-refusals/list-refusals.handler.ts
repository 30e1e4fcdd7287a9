import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { Cursors } from '#libs/http/src/paging.js';
import { Transactions } from '#libs/persistence/src/transactions.js';
import { ImportJobs } from '../persistence/import-jobs.js';
import { ImportRefusals } from '../persistence/import-refusals.js';
import { ListRefusals } from './list-refusals.query.js';
import type { RefusalListResponse } from './refusal-list.response.js';

/** In the order of the file; `limit` counts rows. */
@QueryHandler(ListRefusals)
export class ListRefusalsHandler implements IQueryHandler<ListRefusals> {
  constructor(
    private readonly transactions: Transactions,
    private readonly jobs: ImportJobs,
    private readonly refusals: ImportRefusals,
  ) {}

  async execute({ id, limit, cursor }: ListRefusals): Promise<RefusalListResponse> {
    const cursors = new Cursors(`refusals of ${id}`, ['number']);
    const [after = 0] = cursors.read(cursor) ?? [];
    const rows = await this.transactions.run(async (tx) => {
      await this.jobs.get(id, tx);
      return this.refusals.list(id, Number(after), limit + 1, tx);
    });
    const page = cursors.page(rows, limit, ({ row }) => [row]);
    const items = page.items.flatMap(({ row, line, faults, correctedBy }) =>
      faults.map((fault) => ({ row, line, ...fault, ...(correctedBy === undefined ? {} : { correctedBy }) })),
    );
    return { ...page, items };
  }
}
