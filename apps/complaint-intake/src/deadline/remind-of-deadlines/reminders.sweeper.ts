import { Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { every, type Repeated } from '#libs/service/src/every.js';
import { Reminders } from './reminders.js';

/** Looks twice a minute: the shortest limit is two hours long. */
@Injectable()
export class RemindersSweeper implements OnApplicationBootstrap, OnModuleDestroy {
  readonly #log = new Logger('Reminders');
  #sweeping: Repeated | undefined;

  constructor(private readonly reminders: Reminders) {}

  onApplicationBootstrap(): void {
    this.#sweeping = every(
      30_000,
      () => this.reminders.sweep(),
      (failure) => this.#log.warn(failure),
    );
  }

  async onModuleDestroy(): Promise<void> {
    await this.#sweeping?.stop();
  }
}
