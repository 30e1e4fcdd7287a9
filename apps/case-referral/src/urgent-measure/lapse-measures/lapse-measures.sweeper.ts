import { Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { every, type Repeated } from '#libs/service/src/every.js';
import { LapseMeasures } from './lapse-measures.js';

/** Looks twice a minute: the limit is days long, and the lapse bears the limit's own time. */
@Injectable()
export class LapseMeasuresSweeper implements OnApplicationBootstrap, OnModuleDestroy {
  readonly #log = new Logger('LapseMeasures');
  #sweeping: Repeated | undefined;

  constructor(private readonly measures: LapseMeasures) {}

  onApplicationBootstrap(): void {
    this.#sweeping = every(
      30_000,
      () => this.measures.sweep(),
      (failure) => this.#log.warn(failure),
    );
  }

  async onModuleDestroy(): Promise<void> {
    await this.#sweeping?.stop();
  }
}
