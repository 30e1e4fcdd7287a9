import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { Transactions } from '#libs/persistence/src/transactions.js';
import { nextAfter } from '#libs/service/src/doctor/facts.request.js';
import type { CustodyPageResponse, CustodyRowResponse } from './custody-page.response.js';
import { ReadCustody } from './read-custody.query.js';

const columns = `id as "matterId", version, custody ->> 'state' as state, (custody ->> 'epoch')::int as epoch,
  (custody ->> 'version')::int as "custodyVersion", custody ->> 'to' as "to", custody ->> 'handOverId' as "handOverId"`;

@QueryHandler(ReadCustody)
export class ReadCustodyHandler implements IQueryHandler<ReadCustody> {
  constructor(private readonly transactions: Transactions) {}

  async execute({ wanted }: ReadCustody): Promise<CustodyPageResponse> {
    const { after, limit, ids } = wanted;
    const some = ids === null ? 'id > $1 and $2::uuid[] is null' : 'id > $1 and id = any($2::uuid[])';
    const items: CustodyRowResponse[] = await this.transactions.run((tx) =>
      tx.query(`select ${columns} from complaint where ${some} order by id limit $3`, [after, ids, limit]),
    );
    return {
      items,
      ...nextAfter(
        wanted,
        items.map(({ matterId }) => matterId),
      ),
    };
  }
}
