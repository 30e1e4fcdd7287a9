import { Injectable, Logger } from '@nestjs/common';
import { Clock as Time } from '#libs/domain/src/clock.js';
import { SavedElsewhere } from '#libs/persistence/src/persistence.errors.js';
import { Transactions } from '#libs/persistence/src/transactions.js';
import { Rules } from '#libs/rules/src/rules.js';
import { ClockRepository } from '../persistence/clock.repository.js';

const atOnce = 200;

/** Tells of thresholds that deadlines pass: the mark and the event are one transaction. */
@Injectable()
export class Reminders {
  readonly #log = new Logger('Reminders');

  constructor(
    private readonly transactions: Transactions,
    private readonly clocks: ClockRepository,
    private readonly rules: Rules,
    private readonly time: Time,
  ) {}

  /** Several sweepers do no harm: a clock that another has in hand is left to it, and each is saved on the version that was read. Returns how many were looked at. */
  async sweep(): Promise<number> {
    const due = await this.transactions.ask<{ id: string }>(
      `select id from deadline where next_at <= $1 order by next_at limit ${atOnce}`,
      [this.time.now()],
    );
    for (const { id } of due) await this.look(id).catch((failure: unknown) => this.#log.warn(failure));
    return due.length;
  }

  private async look(id: string): Promise<void> {
    try {
      await this.transactions.run(async (tx) => {
        const clock = await this.clocks.take(id, tx);
        if (clock === null) return;
        clock.look(this.rules, this.time.now());
        await this.clocks.save(clock, tx);
      });
    } catch (failure) {
      if (!(failure instanceof SavedElsewhere)) throw failure;
    }
  }
}
