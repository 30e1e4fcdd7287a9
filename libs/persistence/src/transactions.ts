import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { KeyReused } from './persistence.errors.js';

/** An open transaction, passed by hand from the handler down: whoever writes says in whose transaction. */
export type Tx = EntityManager;

/** Who asked for what, as one HTTP command carries it: the account, its Idempotency-Key and a hash of the request. */
export interface RequestKey {
  readonly account: string;
  readonly key: string;
  readonly fingerprint: string;
}

const callbacks = new WeakMap<Tx, Set<() => void>>();

/** Calls back once after the commit, however often it was asked to; never after a rollback. For nudges only: a crash in between loses the call. */
export function afterCommit(tx: Tx, callback: () => void): void {
  callbacks.get(tx)?.add(callback);
}

const retryable = new Set(['40001', '40P01']);

/** Runs the work in one transaction; a deadlock or serialization failure runs the *whole* work again, at most three times. */
@Injectable()
export class Transactions {
  constructor(private readonly database: DataSource) {}

  async run<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    for (let attempt = 1; ; attempt++) {
      try {
        return await this.committed(work);
      } catch (error) {
        if (attempt === 3 || !retryable.has((error as { code?: string }).code ?? '')) throw error;
      }
    }
  }

  /** One statement that only reads: it is a snapshot by itself, and saves the two round trips of a transaction around it. */
  ask<Row>(sql: string, params: readonly unknown[] = []): Promise<Row[]> {
    return this.database.query(sql, [...params]);
  }

  /** Like `run`, but one request key has its effect once: asked again, it gets the first answer. Another request under the same key throws `KeyReused`. */
  once<T extends object>(request: RequestKey, work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.run(async (tx) => {
      const known = await this.claim<T>(request, tx);
      if (known !== null) return known;
      const answer = await work(tx);
      await this.remember(request, answer, tx);
      return answer;
    });
  }

  /** Like `once`, for work with transactions of its own. Cut off in the middle it runs again, so it must be such that this does no harm. */
  async onceAcross<T extends object>(request: RequestKey, work: () => Promise<T>): Promise<T> {
    const known = await this.run((tx) => this.claim<T>(request, tx));
    if (known !== null) return known;
    const answer = await work();
    await this.run((tx) => this.remember(request, answer, tx));
    return answer;
  }

  /**
   * Says that this key belongs to this request, or throws `KeyReused`. Gives the answer that was remembered, if one was. Alone it is for work that is done each
   * time it is asked for, because its answer must not be kept.
   */
  async claim<T extends object>({ account, key, fingerprint }: RequestKey, tx: Tx): Promise<T | null> {
    // The insert waits for a twin still running under the same key, so two at once cannot both do the work.
    const first: unknown[] = await tx.query(
      `insert into request_key (account, key, fingerprint) values ($1, $2, $3) on conflict do nothing returning 1`,
      [account, key, fingerprint],
    );
    if (first.length > 0) return null;
    const [row]: { fingerprint: string; answer: T | null }[] = await tx.query(
      `select fingerprint, answer from request_key where account = $1 and key = $2`,
      [account, key],
    );
    if (row?.fingerprint !== fingerprint) throw new KeyReused('this idempotency key belongs to another request');
    return row.answer;
  }

  private async remember({ account, key }: RequestKey, answer: object, tx: Tx): Promise<void> {
    await tx.query(`update request_key set answer = $3 where account = $1 and key = $2`, [account, key, answer]);
  }

  private async committed<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    const waiting = new Set<() => void>();
    const result = await this.database.transaction((tx) => {
      callbacks.set(tx, waiting);
      return work(tx);
    });
    for (const callback of waiting) callback();
    return result;
  }
}
