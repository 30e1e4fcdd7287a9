import { Injectable } from '@nestjs/common';
import type { StaleNews } from '#libs/domain/src/aggregate.js';
import { Metrics } from '#libs/observability/src/metrics.js';
import { afterCommit, type Tx } from '#libs/persistence/src/transactions.js';
import { Audit } from './audit.js';

/** Writes down news that changed nothing, in the transaction that heard it: harmless as it is, somebody must be able to see that it came. */
@Injectable()
export class StaleNewsLog {
  readonly #heard: ReturnType<Metrics['counter']>;

  constructor(
    private readonly audit: Audit,
    metrics: Metrics,
  ) {
    this.#heard = metrics.counter('stale_news_total', 'messages of an older number or epoch, or told twice; they changed nothing');
  }

  async record(subject: string, stale: readonly StaleNews[], tx: Tx): Promise<void> {
    const entries = stale.map(({ message, why, at }) => ({
      ...{ at, by: 'system', action: 'StaleNews', rule: 'R-020', subject },
      details: { message, why },
    }));
    await this.audit.record(entries, tx);
    if (stale.length > 0) afterCommit(tx, () => this.#heard.add(stale.length));
  }
}
