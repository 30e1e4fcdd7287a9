import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock } from '#libs/domain/src/clock.js';
import { Transactions, type Tx } from '#libs/persistence/src/transactions.js';
import { asUsername } from '../domain/account.js';
import { type Failures, type Patience, patienceWithAddress, patienceWithName, secondsToWait, windowSeconds } from '../domain/patience.js';

/**
 * Counts attempts to sign in by name and by address, for all replicas. Every attempt counts as failed until it succeeds, so that many at once cannot all slip
 * through. What was typed as a name is kept as a hash: people type passwords there.
 */
@Injectable()
export class LogInAttempts {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  /** Books an attempt and returns 0, or books nothing and returns the seconds to wait. */
  begin(username: string, address: string): Promise<number> {
    const now = Date.parse(this.clock.now());
    const watched: readonly (readonly [string, Patience])[] = [
      [nameKey(username), patienceWithName],
      [hashed('address', address), patienceWithAddress],
    ];
    return this.transactions.run(async (tx) => {
      const keys = watched.map(([key]) => key).sort();
      // In one order, or two attempts could each wait for the other's lock.
      for (const key of keys) await tx.query(`select pg_advisory_xact_lock(hashtext('log-in'), hashtext($1))`, [key]);
      const waits = [];
      for (const [key, patience] of watched) waits.push(secondsToWait(await this.failures(key, now, tx), now, patience));
      const wait = Math.max(...waits);
      if (wait === 0) await this.book(keys, now, tx);
      return wait;
    });
  }

  /** Whoever knew the password has no failures; their address keeps its own. */
  async succeeded(username: string, tx: Tx): Promise<void> {
    await tx.query(`delete from log_in_attempt where key = $1`, [nameKey(username)]);
  }

  private async failures(key: string, now: number, tx: Tx): Promise<Failures> {
    const [row]: { count: number; last: Date | null }[] = await tx.query(
      `select count(*)::int as count, max(at) as last from log_in_attempt where key = $1 and at > $2`,
      [key, new Date(now - windowSeconds * 1_000)],
    );
    return { count: row?.count ?? 0, lastAt: row?.last?.getTime() ?? 0 };
  }

  private async book(keys: readonly string[], now: number, tx: Tx): Promise<void> {
    await tx.query(`delete from log_in_attempt where at < $1`, [new Date(now - windowSeconds * 1_000)]);
    await tx.query(`insert into log_in_attempt (key, at) select unnest($1::text[]), $2`, [keys, new Date(now)]);
  }
}

const hashed = (kind: string, text: string) => createHash('sha256').update(`${kind}\n${text}`).digest('hex');
const nameKey = (username: string) => hashed('name', asUsername(username));
