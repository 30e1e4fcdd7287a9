import { createHash } from 'node:crypto';
import type { Clock } from '#libs/domain/src/clock.js';
import { type Failures, type Patience, secondsToWait } from '#libs/domain/src/patience.js';
import type { Transactions, Tx } from './transactions.js';

export interface Watched {
  readonly kind: string;
  readonly text: string;
  readonly patience: Patience;
}

/**
 * Counts attempts, for all replicas, in a table of the service (key, at). Every attempt counts as failed until it succeeds, so that many at once cannot all
 * slip through. What was typed is kept as a hash: people type passwords where a name is asked for.
 */
export class Attempts {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly table: 'log_in_attempt' | 'status_attempt' | 'hotline_attempt',
  ) {}

  /** Books an attempt and returns 0, or books nothing and returns the seconds to wait. */
  begin(watched: readonly Watched[]): Promise<number> {
    const now = Date.parse(this.clock.now());
    // In one order, or two attempts could each wait for the other's lock.
    const keyed = watched.map((each) => ({ ...each, key: keyOf(each) })).sort((a, b) => (a.key < b.key ? -1 : 1));
    return this.transactions.run(async (tx) => {
      for (const { key } of keyed) await tx.query(`select pg_advisory_xact_lock(hashtext($1), hashtext($2))`, [this.table, key]);
      let wait = 0;
      for (const { key, patience } of keyed)
        wait = Math.max(wait, secondsToWait(await this.failures(key, now, patience, tx), now, patience));
      if (wait === 0) await this.book(keyed, now, tx);
      return wait;
    });
  }

  /** Whoever succeeded has no failures. */
  async forget(one: Pick<Watched, 'kind' | 'text'>, tx: Tx): Promise<void> {
    await tx.query(`delete from ${this.table} where key = $1`, [keyOf(one)]);
  }

  /** One that turned out to be no failure, where those of others go on counting. */
  async forgetLast(one: Pick<Watched, 'kind' | 'text'>, tx: Tx): Promise<void> {
    await tx.query(`delete from ${this.table} where ctid = (select ctid from ${this.table} where key = $1 order by at desc limit 1)`, [
      keyOf(one),
    ]);
  }

  private async failures(key: string, now: number, { windowSeconds }: Patience, tx: Tx): Promise<Failures> {
    const [row]: { count: number; last: Date | null }[] = await tx.query(
      `select count(*)::int as count, max(at) as last from ${this.table} where key = $1 and at > $2`,
      [key, new Date(now - windowSeconds * 1_000)],
    );
    return { count: row?.count ?? 0, lastAt: row?.last?.getTime() ?? 0 };
  }

  private async book(keyed: readonly { readonly key: string; readonly patience: Patience }[], now: number, tx: Tx): Promise<void> {
    const longest = Math.max(...keyed.map(({ patience }) => patience.windowSeconds));
    await tx.query(`delete from ${this.table} where at < $1`, [new Date(now - longest * 1_000)]);
    await tx.query(`insert into ${this.table} (key, at) select unnest($1::text[]), $2`, [keyed.map(({ key }) => key), new Date(now)]);
  }
}

const keyOf = ({ kind, text }: Pick<Watched, 'kind' | 'text'>) => createHash('sha256').update(`${kind}\n${text}`).digest('hex');
