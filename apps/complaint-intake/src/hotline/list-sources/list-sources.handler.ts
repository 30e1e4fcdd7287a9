import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { Clock } from '#libs/domain/src/clock.js';
import { Transactions } from '#libs/persistence/src/transactions.js';
import { HotlineSources, type Source } from '../persistence/hotline-sources.js';
import { OrderReader } from '../taking/order-reader.js';
import { ListSources } from './list-sources.query.js';
import type { SourceListResponse, SourceResponse } from './source-list.response.js';

interface Counts {
  readonly id: string;
  readonly waiting: number;
  readonly dead: number;
}

@QueryHandler(ListSources)
export class ListSourcesHandler implements IQueryHandler<ListSources> {
  constructor(
    private readonly transactions: Transactions,
    private readonly sources: HotlineSources,
    private readonly orders: OrderReader,
    private readonly clock: Clock,
  ) {}

  execute(): Promise<SourceListResponse> {
    const now = this.clock.now();
    return this.transactions.run(async (tx) => {
      const counts: Counts[] = await tx.query(
        `select source_id as id, count(*) filter (where state = 'waiting')::int as waiting, count(*) filter (where state = 'dead')::int as dead
         from hotline_delivery where state in ('waiting', 'dead') group by source_id`,
      );
      const sources = await this.sources.all(tx);
      return {
        layouts: await this.orders.layoutNames(tx),
        items: sources.map((source) =>
          asShown(
            source,
            counts.find(({ id }) => id === source.id),
            now,
          ),
        ),
      };
    });
  }
}

function asShown(
  { id, version, name, channel, layout, active, ...source }: Source,
  counts: Counts | undefined,
  now: string,
): SourceResponse {
  const previousUntil = source.previousUntil?.toISOString();
  return {
    ...{ id, version, name, channel, layout, active, createdAt: source.createdAt.toISOString() },
    ...(source.url === null ? {} : { url: source.url }),
    ...(previousUntil !== undefined && previousUntil > now ? { previousUntil } : {}),
    ...{ waiting: counts?.waiting ?? 0, dead: counts?.dead ?? 0 },
  };
}
