import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { Cursors } from '#libs/http/src/paging.js';
import { Transactions } from '#libs/persistence/src/transactions.js';
import type { DeliveryListResponse, DeliveryResponse } from './delivery-list.response.js';
import { ListDeliveries } from './list-deliveries.query.js';

type Row = Omit<DeliveryResponse, 'createdAt' | 'nextAt' | 'doneAt' | 'error'> & {
  readonly error: string | null;
  readonly createdAt: Date;
  readonly nextAt: Date;
  readonly doneAt: Date | null;
};

/** The newest first. */
@QueryHandler(ListDeliveries)
export class ListDeliveriesHandler implements IQueryHandler<ListDeliveries> {
  constructor(private readonly transactions: Transactions) {}

  async execute({ source, state, limit, cursor }: ListDeliveries): Promise<DeliveryListResponse> {
    const cursors = new Cursors(`hotline deliveries ${source ?? ''} ${state ?? ''}`, ['instant', 'id']);
    const [createdAt = null, id = null] = cursors.read(cursor) ?? [];
    const rows = await this.transactions.ask<Row>(
      `select id, source_id as source, ticket, status, state, attempts, error, created_at as "createdAt", next_at as "nextAt", done_at as "doneAt"
       from hotline_delivery where ($1::uuid is null or source_id = $1) and ($2::text is null or state = $2)
         and ($3::timestamptz is null or (created_at, id) < ($3, $4::uuid)) order by created_at desc, id desc limit $5`,
      [source ?? null, state ?? null, createdAt, id, limit + 1],
    );
    const page = cursors.page(rows, limit, (row) => [row.createdAt.toISOString(), row.id]);
    return { ...page, items: page.items.map(asShown) };
  }
}

const asShown = ({ error, createdAt, nextAt, doneAt, ...row }: Row): DeliveryResponse => ({
  ...row,
  createdAt: createdAt.toISOString(),
  ...(error === null ? {} : { error }),
  ...(row.state === 'waiting' ? { nextAt: nextAt.toISOString() } : {}),
  ...(doneAt === null ? {} : { doneAt: doneAt.toISOString() }),
});
