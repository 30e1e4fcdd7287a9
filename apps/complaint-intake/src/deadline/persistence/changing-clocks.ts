import { Injectable } from '@nestjs/common';
import { mustBeHeld } from '#libs/custody/src/custody.js';
import type { RequestKey } from '#libs/persistence/src/transactions.js';
import { Transactions } from '#libs/persistence/src/transactions.js';
import { ComplaintRepository } from '../../complaint/persistence/complaint.repository.js';
import type { Clock } from '../domain/clock.js';
import { ClockRepository } from './clock.repository.js';

/** Whose clock somebody wants to change, and the version of the matter that they saw. */
export interface ClockOf {
  readonly matterId: string;
  readonly deadline: string;
  readonly expected: number;
}

/** A running clock of a matter that is held here, changed once under its request key. */
@Injectable()
export class ChangingClocks {
  constructor(
    private readonly transactions: Transactions,
    private readonly complaints: ComplaintRepository,
    private readonly clocks: ClockRepository,
  ) {}

  change({ matterId, deadline, expected }: ClockOf, request: RequestKey, verb: (clock: Clock) => void): Promise<{ version: number }> {
    return this.transactions.once(request, async (tx) => {
      const complaint = await this.complaints.get(matterId, tx, expected);
      mustBeHeld(complaint.custody);
      const clock = await this.clocks.running(matterId, deadline, tx);
      verb(clock);
      await this.clocks.save(clock, tx);
      // The matter's own record is as it was: who has it open may go on.
      return { version: complaint.version };
    });
  }
}
