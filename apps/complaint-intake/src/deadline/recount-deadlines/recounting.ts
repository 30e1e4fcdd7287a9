import { Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { Clock as Time } from '#libs/domain/src/clock.js';
import { SavedElsewhere } from '#libs/persistence/src/persistence.errors.js';
import { Transactions } from '#libs/persistence/src/transactions.js';
import { Rules } from '#libs/rules/src/rules.js';
import { ClockRepository } from '../persistence/clock.repository.js';

const atOnce = 200;

/** Counts every running deadline again when a calendar was loaded; those that end elsewhere now are told and audited, each in a transaction of its own. */
@Injectable()
export class Recounting implements OnApplicationBootstrap, OnModuleDestroy {
  readonly #log = new Logger('Recounting');
  #running: Promise<unknown> = Promise.resolve();
  #stopped = false;

  constructor(
    private readonly transactions: Transactions,
    private readonly clocks: ClockRepository,
    private readonly rules: Rules,
    private readonly time: Time,
  ) {}

  /** A process that died in the middle left provisional ones behind: they are gone through at each start. */
  onApplicationBootstrap(): void {
    this.rules.follow(() => this.soon('true'));
    this.soon('provisional');
  }

  async onModuleDestroy(): Promise<void> {
    this.#stopped = true;
    await this.#running;
  }

  /** Returns how many end elsewhere. One after the other and from the beginning: whoever repeats it finds nothing more to do. */
  async recount(which: 'true' | 'provisional' = 'true'): Promise<number> {
    let changed = 0;
    for (let after = '00000000-0000-0000-0000-000000000000'; !this.#stopped; ) {
      const rows = await this.transactions.ask<{ id: string }>(
        `select id from deadline where ended_as is null and ${which} and id > $1 order by id limit ${atOnce}`,
        [after],
      );
      for (const { id } of rows) if (await this.again(id)) changed += 1;
      const last = rows.at(-1);
      if (last === undefined) break;
      after = last.id;
    }
    return changed;
  }

  private soon(which: 'true' | 'provisional'): void {
    this.#running = this.#running
      .then(() => this.recount(which))
      .then((changed) => changed > 0 && this.#log.log(`${changed} deadlines end elsewhere`))
      .catch((failure: unknown) => this.#log.warn(failure));
  }

  private async again(id: string): Promise<boolean> {
    try {
      return await this.transactions.run(async (tx) => {
        const clock = await this.clocks.take(id, tx);
        if (clock === null) return false;
        clock.recount(this.rules, 'system', this.time.now());
        await this.clocks.save(clock, tx);
        return clock.recorded.length > 0;
      });
    } catch (failure) {
      if (failure instanceof SavedElsewhere) return false;
      throw failure;
    }
  }
}
