import { Injectable } from '@nestjs/common';
import { Transactions } from '#libs/persistence/src/transactions.js';
import { AuditChain } from './audit-chain.js';

const now = 60;
const everything = 600;

/** Seals soon after entries were written. While nothing is written it leaves the database alone, so that an idle service needs no connection. */
@Injectable()
export class AuditSealer {
  readonly #chain: AuditChain;
  #quiet = 0;
  #rounds = 0;

  constructor(transactions: Transactions) {
    this.#chain = new AuditChain(transactions);
  }

  readonly nudge = (): void => {
    this.#quiet = now;
  };

  /** To be called again and again, once a second. Looks at the start and now and then by itself: another process may have written and died. */
  async sealNew(): Promise<void> {
    const all = this.#rounds++ % everything === 0;
    if (!all && this.#quiet++ < now) return;
    this.#quiet = 0;
    await this.#chain.seal(all ? 'all' : 'new');
  }
}
