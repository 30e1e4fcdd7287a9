import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { Transactions } from '#libs/persistence/src/transactions.js';
import { nextAfter } from '#libs/service/src/doctor/facts.request.js';
import { ReadReplicas } from './read-replicas.query.js';
import type { ReplicaPageResponse, ReplicaResponse } from './replica-page.response.js';

const columns = `id as "matterId", digest, holder, (view -> 'custody' ->> 'epoch')::int as epoch,
  (view -> 'custody' ->> 'version')::int as "custodyVersion"`;

/** Of all matters that anything was heard of, listed or not: one that is not listed may be the one that something is wrong with. */
@QueryHandler(ReadReplicas)
export class ReadReplicasHandler implements IQueryHandler<ReadReplicas> {
  constructor(private readonly transactions: Transactions) {}

  async execute({ wanted }: ReadReplicas): Promise<ReplicaPageResponse> {
    const { after, limit, ids } = wanted;
    const some = ids === null ? 'id > $1 and $2::uuid[] is null' : 'id > $1 and id = any($2::uuid[])';
    const items: ReplicaResponse[] = await this.transactions.run((tx) =>
      tx.query(`select ${columns} from matter where ${some} order by id limit $3`, [after, ids, limit]),
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
