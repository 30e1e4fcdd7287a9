import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { decide } from '#libs/auth/src/policy.js';
import { Clock } from '#libs/domain/src/clock.js';
import { type Region, regions } from '#libs/domain/src/region.js';
import { Transactions, type Tx } from '#libs/persistence/src/transactions.js';
import { RegionHearing } from '../projection/region-hearing.js';
import { AsOf } from '../reading/as-of.js';
import { capped, counting } from '../reading/counting.js';
import type { QueueOf } from '../reading/queues.js';
import { SqlParams } from '../reading/sql-params.js';
import { ListRegions } from './list-regions.query.js';
import type { RegionListResponse } from './list-regions.response.js';
import { type HeardRow, silenceOf, silentAfterMs } from './silence.js';

@QueryHandler(ListRegions)
export class ListRegionsHandler implements IQueryHandler<ListRegions> {
  constructor(
    private readonly hearing: RegionHearing,
    private readonly transactions: Transactions,
    private readonly asOf: AsOf,
    private readonly clock: Clock,
  ) {}

  async execute({ principal }: ListRegions): Promise<RegionListResponse> {
    const asOf = this.asOf.now();
    // After a start, what the log just delivered is newer than what was written down.
    await this.hearing.keep();
    const of = { principal, now: this.clock.now() };
    const cutOff = asOf.ageSeconds === null || asOf.ageSeconds * 1_000 > silentAfterMs;
    const known = cutOff && asOf.caughtUpAt !== null ? asOf.caughtUpAt : of.now;
    return this.transactions.run(async (tx) => {
      const heard: HeardRow[] = await tx.query('select topic, service, heard_at from service_heard');
      const waiting = await this.waiting(of, tx);
      const items = regions.map((region) => ({ region, ...silenceOf(region, heard, Date.parse(known)), ...waiting?.[region] }));
      return { items, cutOff, asOf };
    });
  }

  /** Undefined for who sees no lists of matters: a number would be a list of one's own. */
  private async waiting(of: QueueOf, tx: Tx): Promise<Record<Region, { waiting: number; capped?: true }> | undefined> {
    if (!decide(of.principal, 'queue.read', { region: of.principal.region }).allowed) return undefined;
    const params = new SqlParams();
    const counts = regions.map((receiver) => `(${counting({ receiver }, of, params)}) as ${receiver}`).join(', ');
    const [row]: Record<Region, number>[] = await tx.query(`select ${counts}`, params.values);
    const told = (region: Region) => {
      const { count: waiting, ...more } = capped(row?.[region] ?? 0);
      return [region, { waiting, ...more }] as const;
    };
    return Object.fromEntries(regions.map(told)) as Record<Region, { waiting: number; capped?: true }>;
  }
}
