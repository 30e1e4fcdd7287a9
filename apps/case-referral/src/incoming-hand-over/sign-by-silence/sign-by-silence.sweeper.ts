import { Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { every, type Repeated } from '#libs/service/src/every.js';
import { SignBySilence } from './sign-by-silence.js';

/** Looks twice a minute: the limit is days long, and the signature bears the limit's own time. */
@Injectable()
export class SignBySilenceSweeper implements OnApplicationBootstrap, OnModuleDestroy {
  readonly #log = new Logger('SignBySilence');
  #sweeping: Repeated | undefined;

  constructor(private readonly silence: SignBySilence) {}

  onApplicationBootstrap(): void {
    this.#sweeping = every(
      30_000,
      () => this.silence.sweep(),
      (failure) => this.#log.warn(failure),
    );
  }

  async onModuleDestroy(): Promise<void> {
    await this.#sweeping?.stop();
  }
}
