import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { Transactions } from '#libs/persistence/src/transactions.js';
import { AsOf } from '../reading/as-of.js';
import { visible } from '../reading/matter-filter.js';
import { SqlParams } from '../reading/sql-params.js';
import { ReadDigests } from './read-digests.query.js';
import type { DigestListResponse, DigestResponse } from './read-digests.response.js';

@QueryHandler(ReadDigests)
export class ReadDigestsHandler implements IQueryHandler<ReadDigests> {
  constructor(
    private readonly transactions: Transactions,
    private readonly asOf: AsOf,
  ) {}

  async execute({ ids, principal }: ReadDigests): Promise<DigestListResponse> {
    const asOf = this.asOf.now();
    const params = new SqlParams();
    const where = `m.id = any(${params.add(ids)}::uuid[]) and ${visible(principal, 'matter.read', params)}`;
    const items: DigestResponse[] = await this.transactions.run((tx) =>
      tx.query(`select m.id, m.digest from matter m where ${where} order by m.id`, params.values),
    );
    return { items, asOf };
  }
}
