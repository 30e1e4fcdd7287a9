import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { Cursors } from '#libs/http/src/paging.js';
import { Transactions } from '#libs/persistence/src/transactions.js';
import { importJobResponse } from '../job/import-job.response.js';
import { ImportJobRow } from '../persistence/import-job.row.js';
import type { ImportListResponse } from './import-list.response.js';
import { ListImports } from './list-imports.query.js';

const cursors = new Cursors('imports', ['instant', 'id']);

/** The newest first. */
@QueryHandler(ListImports)
export class ListImportsHandler implements IQueryHandler<ListImports> {
  constructor(private readonly transactions: Transactions) {}

  async execute({ limit, cursor }: ListImports): Promise<ImportListResponse> {
    const [createdAt, id] = cursors.read(cursor) ?? [];
    const jobs = await this.transactions.run((tx) => {
      const query = tx.createQueryBuilder(ImportJobRow, 'job').orderBy('job.createdAt', 'DESC').addOrderBy('job.id', 'DESC');
      if (createdAt !== undefined) query.where('(job.createdAt, job.id) < (:createdAt, :id)', { createdAt, id });
      return query.take(limit + 1).getMany();
    });
    const page = cursors.page(jobs, limit, (job) => [job.createdAt.toISOString(), job.id]);
    return { ...page, items: page.items.map(importJobResponse) };
  }
}
