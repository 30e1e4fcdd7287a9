import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { Clock } from '#libs/domain/src/clock.js';
import { Transactions } from '#libs/persistence/src/transactions.js';
import { AsOf } from '../reading/as-of.js';
import { capped, counting } from '../reading/counting.js';
import { type QueueKey, queueKeys } from '../reading/queues.js';
import { SqlParams } from '../reading/sql-params.js';
import { ListQueues } from './list-queues.query.js';
import type { QueueListResponse } from './list-queues.response.js';

@QueryHandler(ListQueues)
export class ListQueuesHandler implements IQueryHandler<ListQueues> {
  constructor(
    private readonly transactions: Transactions,
    private readonly asOf: AsOf,
    private readonly clock: Clock,
  ) {}

  async execute({ principal }: ListQueues): Promise<QueueListResponse> {
    const asOf = this.asOf.now();
    const params = new SqlParams();
    const of = { principal, now: this.clock.now() };
    // One statement, one snapshot: the counts belong together.
    const counts = queueKeys.map((key) => `(${counting({ queue: key }, of, params)}) as "${key}"`).join(', ');
    const [row] = await this.transactions.ask<Record<QueueKey, number>>(`select ${counts}`, params.values);
    return { items: queueKeys.map((key) => ({ key, ...capped(row?.[key] ?? 0) })), asOf };
  }
}
