import { Injectable } from '@nestjs/common';
import { Clock } from '#libs/domain/src/clock.js';
import { patienceWithAddress, patienceWithName } from '#libs/domain/src/patience.js';
import { Attempts } from '#libs/persistence/src/attempts.js';
import { Transactions, type Tx } from '#libs/persistence/src/transactions.js';
import { asUsername } from '../domain/account.js';

/** Counts attempts to sign in by name and by address. */
@Injectable()
export class LogInAttempts {
  readonly #attempts: Attempts;

  constructor(transactions: Transactions, clock: Clock) {
    this.#attempts = new Attempts(transactions, clock, 'log_in_attempt');
  }

  /** Books an attempt and returns 0, or books nothing and returns the seconds to wait. */
  begin(username: string, address: string): Promise<number> {
    return this.#attempts.begin([
      { ...named(username), patience: patienceWithName },
      { kind: 'address', text: address, patience: patienceWithAddress },
    ]);
  }

  /** Whoever knew the password has no failures. Their address keeps those of others; this attempt was none, or an office that comes to work would be slowed down. */
  async succeeded(username: string, address: string, tx: Tx): Promise<void> {
    await this.#attempts.forget(named(username), tx);
    await this.#attempts.forgetLast({ kind: 'address', text: address }, tx);
  }
}

const named = (username: string) => ({ kind: 'name', text: asUsername(username) });
