import { Injectable, Logger } from '@nestjs/common';
import { Clock } from '#libs/domain/src/clock.js';
import { type Instant, instant } from '#libs/domain/src/instant.js';
import { Metrics } from '#libs/observability/src/metrics.js';
import { Transactions } from '#libs/persistence/src/transactions.js';
import { HotlineSettings } from '#libs/service/src/hotline-settings.js';
import { type DueDelivery, HotlineDeliveries } from '../persistence/hotline-deliveries.js';
import { HotlineSecrets } from '../persistence/hotline-secrets.js';
import { HotlineSources, type Source } from '../persistence/hotline-sources.js';
import { signatureBy } from '../signing/standard-webhook.js';
import { backoffSeconds } from './backoff.js';
import { postNotice } from './post-notice.js';

/** Notices to one system at a time. */
const atOnce = 8;
/** Seconds by which a lease outlives the answer: who took a notice and died leaves it to others after that. */
const graceSeconds = 30;

/** Sends what is due to every source, side by side: one that does not answer holds up none but itself. */
@Injectable()
export class Sending {
  readonly #log = new Logger('Hotline');
  readonly #dead: { add(): void };

  constructor(
    private readonly transactions: Transactions,
    private readonly sources: HotlineSources,
    private readonly secrets: HotlineSecrets,
    private readonly deliveries: HotlineDeliveries,
    private readonly settings: HotlineSettings,
    private readonly clock: Clock,
    metrics: Metrics,
  ) {
    this.#dead = metrics.counter('hotline_dead_letters_total', 'notices to hotline systems that were given up');
  }

  async sweep(): Promise<void> {
    const sources = await this.transactions.run((tx) => this.sources.all(tx));
    await Promise.all(sources.filter(({ active, url }) => active && url !== null).map((source) => this.tell(source)));
  }

  /** Until nothing is due, or until something failed: what comes after it would fail alike. */
  private async tell(source: Source): Promise<void> {
    for (;;) {
      const now = this.clock.now();
      const leaseUntil = later(now, this.settings.timeoutSeconds + graceSeconds);
      const due = await this.transactions.run((tx) => this.deliveries.claim(source.id, atOnce, now, leaseUntil, tx));
      const arrived = await Promise.all(due.map((delivery) => this.send(source, delivery)));
      if (due.length < atOnce || arrived.includes(false)) return;
    }
  }

  private async send(source: Source, delivery: DueDelivery): Promise<boolean> {
    const error = await this.post(source, delivery);
    const at = this.clock.now();
    await this.transactions.run((tx) =>
      error === undefined
        ? this.deliveries.delivered(delivery, at, tx)
        : this.deliveries.failed(delivery, error, this.nextAttempt(source, delivery, error, at), at, tx),
    );
    return error === undefined;
  }

  private async post({ url, ...source }: Source, { id, body }: DueDelivery): Promise<string | undefined> {
    // What was allowed when it was typed may not be any more.
    if (url === null || !this.settings.allows(url)) return 'address-not-allowed';
    const now = this.clock.now();
    const head = { id: `msg_${id}`, timestamp: String(Math.floor(Date.parse(now) / 1_000)) };
    const headers = {
      'content-type': 'application/json',
      'webhook-id': head.id,
      'webhook-timestamp': head.timestamp,
      'webhook-signature': signatureBy(this.secrets.of(source, now), head, Buffer.from(body)),
    };
    return postNotice({ url, headers, body }, AbortSignal.timeout(this.settings.timeoutSeconds * 1_000));
  }

  private nextAttempt({ id }: Source, delivery: DueDelivery, error: string, at: Instant): Instant | undefined {
    if (delivery.attempts < this.settings.attempts)
      return later(at, backoffSeconds(delivery.attempts, this.settings.firstRetrySeconds, Math.random()));
    this.#dead.add();
    this.#log.warn(`notice ${delivery.id} to source ${id} is a dead letter: ${error}`);
    return undefined;
  }
}

const later = (at: Instant, seconds: number): Instant => instant(new Date(Date.parse(at) + seconds * 1_000).toISOString());
