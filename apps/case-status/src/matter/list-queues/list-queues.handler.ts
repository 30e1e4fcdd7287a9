import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { Clock } from '#libs/domain/src/clock.js';
import { Transactions } from '#libs/persistence/src/transactions.js';
import { AsOf } from '../reading/as-of.js';
import { matching } from '../reading/matter-filter.js';
import { type QueueKey, type QueueOf, queueKeys } from '../reading/queues.js';
import { SqlParams } from '../reading/sql-params.js';
import { ListQueues } from './list-queues.query.js';
import type { QueueListResponse, QueueResponse } from './list-queues.response.js';

/** Nobody works through more; counting a million rows costs a hundred times what a list costs. */
export const countingStops = 10_000;

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
    const counts = queueKeys.map((key) => `(${counting(key, of, params)}) as "${key}"`).join(', ');
    const [row]: Record<QueueKey, number>[] = await this.transactions.run((tx) => tx.query(`select ${counts}`, params.values));
    return { items: queueKeys.map((key) => told(key, row?.[key] ?? 0)), asOf };
  }
}

const counting = (queue: QueueKey, of: QueueOf, params: SqlParams) =>
  `select count(*)::int from (select from matter m where ${matching({ queue }, 'matter.list', of, params)} limit ${countingStops + 1}) counted`;

const told = (key: QueueKey, count: number): QueueResponse =>
  count > countingStops ? { key, count: countingStops, capped: true } : { key, count };
