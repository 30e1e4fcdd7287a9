import { Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { every, type Repeated } from '#libs/service/src/every.js';
import { Sending } from './sending.js';

const lookEveryMs = 1_000;

@Injectable()
export class SendingSweeper implements OnApplicationBootstrap, OnModuleDestroy {
  readonly #log = new Logger('Hotline');
  #sweeping: Repeated | undefined;

  constructor(private readonly sending: Sending) {}

  onApplicationBootstrap(): void {
    this.#sweeping = every(
      lookEveryMs,
      () => this.sending.sweep(),
      (failure) => this.#log.warn(failure),
    );
  }

  async onModuleDestroy(): Promise<void> {
    await this.#sweeping?.stop();
  }
}
