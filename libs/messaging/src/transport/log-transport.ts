import { type CustomTransportStrategy, Server } from '@nestjs/microservices';
import { lastValueFrom } from 'rxjs';
import type { Contract } from '#libs/contracts/src/contract.js';
import { withCorrelation } from '#libs/observability/src/correlation.js';
import type { Transactions, Tx } from '#libs/persistence/src/transactions.js';
import { type Envelopes, Forged, type ReceivedEvent } from '../envelope/envelope.js';
import type { DeliveredMessage, EventLog, Progress, Subscription } from '../event-log.js';
import { isHeartbeatTopic } from '../heartbeat/heartbeat.js';
import type { LastHeard } from '../heartbeat/last-heard.js';
import type { Inbox } from '../inbox/inbox.js';
import type { Parking } from '../parking/parking.js';
import { Delivery } from './delivery.js';
import { type Verdict, verdictOn } from './failures.js';
import { Gathering } from './gathering.js';
import { patternOf } from './hears.js';

export interface TransportParts {
  readonly log: EventLog;
  readonly group: string;
  readonly topics: readonly string[];
  readonly envelopes: Envelopes;
  readonly inbox: Inbox;
  readonly parking: Parking;
  readonly lastHeard: LastHeard;
  readonly transactions: Transactions;
  /** Whether messages that lie ready are applied in one transaction. For handlers that touch nothing that people change at the same time. */
  readonly together?: boolean | undefined;
  /** Told of every message that had to be parked, and of failures that are tried again. */
  readonly alarm: (what: 'parked' | 'retried', message: DeliveredMessage, reason: unknown) => void;
}

/**
 * Lets Nest's @EventPattern handlers hear the log. Believes only what the topic's region signed, opens the transaction, marks the inbox and calls the
 * handler inside it, so that no handler can forget any of it. What cannot be read or applied is parked with its matter's later messages.
 */
export class LogTransport extends Server implements CustomTransportStrategy {
  #subscription?: Subscription;
  readonly #failures = new Map<string, number>();

  constructor(private readonly parts: TransportParts) {
    super();
  }

  async listen(ready: (failure?: unknown) => void): Promise<void> {
    try {
      const { log, group, topics } = this.parts;
      const together = this.parts.together === true ? (some: readonly DeliveredMessage[]) => this.deliverTogether(some) : undefined;
      this.#subscription = await log.subscribe(group, topics, (message) => this.deliver(message), together);
      ready();
    } catch (failure) {
      ready(failure);
    }
  }

  async close(): Promise<void> {
    await this.#subscription?.close();
  }

  progress(): Progress {
    return this.#subscription?.progress() ?? { caughtUpAt: undefined, positions: {} };
  }

  on(): void {}

  unwrap<T>(): T {
    return this.parts.log as T;
  }

  /** Delivers a parked matter's messages again, in order. Returns how many went through; throws what the next one failed with. */
  replay(parkedId: string, by: string): Promise<number> {
    return this.parts.parking.replay(parkedId, by, async (message, tx) => this.apply(await this.parts.envelopes.unwrap(message), tx));
  }

  private async deliver(message: DeliveredMessage): Promise<void> {
    try {
      const received = await this.parts.envelopes.unwrap(message);
      if (isHeartbeatTopic(message.topic)) this.parts.lastHeard.note(message);
      if (!this.isHeard(received)) return;
      await this.parts.transactions.run(async (tx) => {
        if (await this.parts.parking.holdsBack(message.topic, message.key, tx)) {
          await this.parts.parking.park(message, 'behind', 'an earlier message of this matter is parked', tx);
        } else await this.apply(received, tx);
      });
      this.#failures.delete(place(message));
    } catch (failure) {
      await this.settle(message, failure);
    }
  }

  /** All in one transaction or nothing. Whatever goes wrong shows again when they come one by one, and is settled there, message by message. */
  private async deliverTogether(messages: readonly DeliveredMessage[]): Promise<boolean> {
    try {
      const received = await Promise.all(messages.map((message) => this.parts.envelopes.unwrap(message)));
      const heard = received.filter((each) => this.isHeard(each));
      const done = heard.length === 0 || (await this.parts.transactions.run((tx) => this.applyTogether(messages, heard, tx)));
      if (!done) return false;
    } catch {
      return false;
    }
    for (const message of messages) {
      if (isHeartbeatTopic(message.topic)) this.parts.lastHeard.note(message);
      this.#failures.delete(place(message));
    }
    return true;
  }

  private async applyTogether(messages: readonly DeliveredMessage[], heard: readonly ReceivedEvent[], tx: Tx): Promise<boolean> {
    const keys = heard.map(({ event }) => event.key);
    if (await this.parts.parking.holdsBackAny(messages[0]?.topic ?? '', keys, tx)) return false;
    const gathering = new Gathering();
    for (const received of await this.parts.inbox.firstOf(heard, tx)) await this.handle(received, new Delivery([tx, received, gathering]));
    await gathering.finish(tx);
    return true;
  }

  private async apply(received: ReceivedEvent, tx: Tx): Promise<void> {
    if (!this.isHeard(received) || !(await this.parts.inbox.isFirst(received, tx))) return;
    await this.handle(received, new Delivery([tx, received]));
  }

  private async handle(received: ReceivedEvent, delivery: Delivery): Promise<void> {
    const handler = this.getHandlerByPattern(patternOf(received.event));
    if (handler === null) return;
    const { contract } = handler.extras as { contract: Contract };
    const event = contract.read(received.event);
    await withCorrelation({ correlationId: received.correlationId, causationId: received.id }, async () => {
      const result = this.transformToObservable(await handler(event, delivery));
      await lastValueFrom(result, { defaultValue: undefined });
    });
  }

  private isHeard(received: ReceivedEvent): boolean {
    return this.getHandlerByPattern(patternOf(received.event)) !== null;
  }

  /** Parks what no repetition can mend; anything else is thrown back to the log, which delivers it again. */
  private async settle(message: DeliveredMessage, failure: unknown): Promise<void> {
    const times = (this.#failures.get(place(message)) ?? 0) + 1;
    const verdict: Verdict = verdictOn(failure, times);
    if (verdict === 'again') {
      this.#failures.set(place(message), times);
      this.parts.alarm('retried', message, failure);
      throw failure;
    }
    const why = failure instanceof Forged ? 'forged' : verdict;
    await this.parts.transactions.run((tx) => this.parts.parking.park(message, why, reasonOf(failure), tx));
    this.#failures.delete(place(message));
    this.parts.alarm('parked', message, failure);
  }
}

const place = (message: DeliveredMessage) => `${message.topic}/${message.partition}/${message.position}`;
const reasonOf = (failure: unknown) => (failure instanceof Error ? failure.message : String(failure)).slice(0, 500);
