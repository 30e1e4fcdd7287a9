import { Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { Clock } from '#libs/domain/src/clock.js';
import { Transactions } from '#libs/persistence/src/transactions.js';
import { dayAt, midnightBefore, plusDays } from '#libs/rules/src/local-day.js';
import { Rules } from '#libs/rules/src/rules.js';
import { every, type Repeated } from '#libs/service/src/every.js';
import { SubmissionDrafts } from '../persistence/submission-drafts.js';

const hourly = 3_600_000;

/** A draft that nobody went on with names a caller who was never registered: it is kept for `draft-days` and no longer. */
@Injectable()
export class DraftsSweeper implements OnApplicationBootstrap, OnModuleDestroy {
  readonly #log = new Logger(DraftsSweeper.name);
  #sweeping: Repeated | undefined;

  constructor(
    private readonly transactions: Transactions,
    private readonly drafts: SubmissionDrafts,
    private readonly rules: Rules,
    private readonly clock: Clock,
  ) {}

  onApplicationBootstrap(): void {
    this.#sweeping = every(
      hourly,
      () => this.sweep(),
      (failure) => this.#log.warn(failure),
    );
  }

  sweep(): Promise<void> {
    const before = midnightBefore(plusDays(dayAt(this.clock.now()), -this.rules.count('draft-days')));
    return this.transactions.run((tx) => this.drafts.sweep(before, tx));
  }

  async onModuleDestroy(): Promise<void> {
    await this.#sweeping?.stop();
  }
}
