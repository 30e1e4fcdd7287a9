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

  /** Whoever knew the password has no failures; their address keeps its own. */
  succeeded(username: string, tx: Tx): Promise<void> {
    return this.#attempts.forget(named(username), tx);
  }
}

const named = (username: string) => ({ kind: 'name', text: asUsername(username) });
