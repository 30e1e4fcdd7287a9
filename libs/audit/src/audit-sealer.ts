import { Injectable } from '@nestjs/common';
import { Transactions } from '#libs/persistence/src/transactions.js';
import { AuditChain } from './audit-chain.js';

const rounds = 60;

/** Seals soon after entries were written. While nothing is written it leaves the database alone, so that an idle service needs no connection. */
@Injectable()
export class AuditSealer {
  readonly #chain: AuditChain;
  // At the start, and once in a while, it looks by itself: another process may have written and died.
  #quiet = rounds;

  constructor(transactions: Transactions) {
    this.#chain = new AuditChain(transactions);
  }

  readonly nudge = (): void => {
    this.#quiet = rounds;
  };

  /** To be called again and again, once a second. */
  async sealNew(): Promise<void> {
    if (this.#quiet++ < rounds) return;
    this.#quiet = 0;
    while ((await this.#chain.seal()) > 0);
  }
}
