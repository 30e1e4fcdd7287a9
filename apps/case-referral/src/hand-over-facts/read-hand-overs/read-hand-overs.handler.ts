import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { Transactions } from '#libs/persistence/src/transactions.js';
import { type FactsWanted, nextAfter } from '#libs/service/src/doctor/facts.request.js';
import type { HandOverFactResponse, HandOverPageResponse, MatterHandOversResponse } from './hand-over-page.response.js';
import { ReadHandOvers } from './read-hand-overs.query.js';

type Row = HandOverFactResponse & { readonly matterId: string };

/** Both tables by matter, each matter whole: a page is counted in matters. */
@QueryHandler(ReadHandOvers)
export class ReadHandOversHandler implements IQueryHandler<ReadHandOvers> {
  constructor(private readonly transactions: Transactions) {}

  async execute({ wanted }: ReadHandOvers): Promise<HandOverPageResponse> {
    const { after, limit, ids } = wanted;
    const rows: Row[] = await this.transactions.run((tx) => tx.query(sqlFor(wanted), [after, ids, limit]));
    const byMatter = new Map<string, HandOverFactResponse[]>();
    for (const { matterId, ...fact } of rows) byMatter.set(matterId, [...(byMatter.get(matterId) ?? []), fact]);
    const items: MatterHandOversResponse[] = [...byMatter].map(([matterId, handOvers]) => ({ matterId, handOvers }));
    return { items, ...nextAfter(wanted, [...byMatter.keys()]) };
  }
}

function sqlFor({ ids }: FactsWanted): string {
  const some = ids === null ? 'matter_id > $1 and $2::uuid[] is null' : 'matter_id > $1 and matter_id = any($2::uuid[])';
  const first = (table: string) => `(select distinct matter_id from ${table} where ${some} order by matter_id limit $3)`;
  return `with page as (
      select matter_id from (${first('outgoing_hand_over')} union ${first('incoming_hand_over')}) as both_sides order by matter_id limit $3)
    select matter_id as "matterId", id, 'outgoing' as side, version, receiver as "with", state, (number ->> 'epoch')::int as epoch
      from outgoing_hand_over join page using (matter_id)
    union all
    select matter_id, id, 'incoming', version, sender, state, (number ->> 'epoch')::int from incoming_hand_over join page using (matter_id)
    order by 1, 3, 2`;
}
