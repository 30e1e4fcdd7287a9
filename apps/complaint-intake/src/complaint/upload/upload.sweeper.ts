import { Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { every, type Repeated } from '#libs/service/src/every.js';
import { Uploads } from './uploads.js';

const hourly = 3_600_000;

@Injectable()
export class UploadSweeper implements OnApplicationBootstrap, OnModuleDestroy {
  readonly #log = new Logger(UploadSweeper.name);
  #sweeping: Repeated | undefined;

  constructor(private readonly uploads: Uploads) {}

  onApplicationBootstrap(): void {
    this.#sweeping = every(
      hourly,
      () => this.uploads.sweep(),
      (failure) => this.#log.warn(failure),
    );
  }

  async onModuleDestroy(): Promise<void> {
    await this.#sweeping?.stop();
  }
}
