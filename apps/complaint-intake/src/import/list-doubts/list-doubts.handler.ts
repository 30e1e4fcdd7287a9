import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { Cursors } from '#libs/http/src/paging.js';
import { Transactions } from '#libs/persistence/src/transactions.js';
import { ImportDoubts } from '../persistence/import-doubts.js';
import { ImportJobs } from '../persistence/import-jobs.js';
import type { DoubtListResponse } from './doubt-list.response.js';
import { ListDoubts } from './list-doubts.query.js';

const first = '00000000-0000-0000-0000-000000000000';

@QueryHandler(ListDoubts)
export class ListDoubtsHandler implements IQueryHandler<ListDoubts> {
  constructor(
    private readonly transactions: Transactions,
    private readonly jobs: ImportJobs,
    private readonly doubts: ImportDoubts,
  ) {}

  async execute({ id, limit, cursor }: ListDoubts): Promise<DoubtListResponse> {
    const cursors = new Cursors(`doubts of ${id}`, ['number', 'id']);
    const [row = 0, matterId = first] = cursors.read(cursor) ?? [];
    const rows = await this.transactions.run(async (tx) => {
      await this.jobs.get(id, tx);
      return this.doubts.list(id, [Number(row), String(matterId)], limit + 1, tx);
    });
    return cursors.page(rows, limit, (each) => [each.row, each.matterId]);
  }
}
