import { Injectable, Logger, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';
import { LastHeard } from '#libs/messaging/src/heartbeat/last-heard.js';
import { Transactions } from '#libs/persistence/src/transactions.js';
import { every, type Repeated } from '#libs/service/src/every.js';

const pause = 3_000;

/**
 * Writes down which services were heard last and when: another process of this service may be the one that hears them, and after a restart a region that is
 * silent must not look like one that was never heard.
 */
@Injectable()
export class RegionHearing implements OnModuleInit, OnModuleDestroy {
  #rounds: Repeated | undefined;

  constructor(
    private readonly lastHeard: LastHeard,
    private readonly transactions: Transactions,
  ) {}

  onModuleInit(): void {
    this.#rounds = every(
      pause,
      () => this.keep(),
      (failure) => new Logger(RegionHearing.name).warn('writing down who was heard failed; trying again', failure),
    );
  }

  async onModuleDestroy(): Promise<void> {
    await this.#rounds?.stop();
  }

  async keep(): Promise<void> {
    const heard = this.lastHeard.all();
    if (heard.length === 0) return;
    await this.transactions.run((tx) =>
      tx.query(
        `insert into service_heard as h (topic, service, heard_at)
         select topic, service, at from jsonb_to_recordset($1::jsonb) as n(topic text, service text, at timestamptz)
         on conflict (topic, service) do update set heard_at = excluded.heard_at where h.heard_at < excluded.heard_at`,
        [JSON.stringify(heard)],
      ),
    );
  }
}
