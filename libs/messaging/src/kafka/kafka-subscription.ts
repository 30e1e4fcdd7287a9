import kafkajs, { type Consumer, type Kafka, type PartitionAssigner } from 'kafkajs';
import type { Hearer, Progress, Subscription } from '../event-log.js';
import { delayWithoutServer, pause } from '../patience.js';
import { outlineOf, type Report } from '../report.js';
import { KafkaProgress } from './kafka-progress.js';
import type { KafkaTopics } from './kafka-topics.js';
import { KafkaTurns } from './kafka-turns.js';

export interface KafkaMembership {
  readonly newClient: () => Kafka;
  readonly log: KafkaTopics;
  readonly groupId: string;
  readonly topics: readonly string[];
  readonly hearer: Hearer;
  readonly report: Report;
}

/** Two missed heartbeats of 1.5 s are forgiven; a lost member's lanes go to the others after six seconds, the least a broker allows. */
const membership = { sessionTimeout: 6_000, heartbeatInterval: 1_500, rebalanceTimeout: 30_000 };
/** Small, so that a consumer that begins at the beginning holds a few megabytes, not the log. */
const fetching = { maxWaitTimeInMs: 500, minBytes: 1, maxBytesPerPartition: 256 * 1024, maxBytes: 2 * 1024 * 1024 };
const longestSilence = 90_000;

/** A member of a group for as long as it is not closed: whatever ends a kafkajs consumer, another takes its place. */
export class KafkaSubscription implements Subscription {
  readonly #closing = new AbortController();
  readonly #progress: KafkaProgress;
  readonly #running: Promise<unknown>;

  constructor(private readonly parts: KafkaMembership) {
    this.#progress = new KafkaProgress(parts.log, parts.groupId, parts.topics, parts.report);
    this.#running = Promise.all([this.keepConsuming(), this.#progress.watch(this.#closing.signal)]);
  }

  progress(): Progress {
    return this.#progress.now();
  }

  async close(): Promise<void> {
    this.#closing.abort();
    await this.#running;
  }

  private async keepConsuming(): Promise<void> {
    const { signal } = this.#closing;
    for (let failures = 0; !signal.aborted; ) {
      const failure = await this.consume(() => {
        failures = 0;
      });
      if (signal.aborted) return;
      failures += 1;
      // Told in full: deliveries fail elsewhere, so that no message can be quoted in it.
      this.parts.report('warn', 'a consumer ended; the next takes its place', {
        group: this.parts.groupId,
        failures,
        reason: String(failure),
      });
      await pause(delayWithoutServer(failures), signal);
    }
  }

  /** One consumer's life. Returns what ended it; nothing after `close`. */
  private async consume(joined: () => void): Promise<unknown> {
    const { topics, hearer, report } = this.parts;
    const consumer = this.newConsumer();
    const turns = new KafkaTurns(hearer, this.#progress, report);
    const ended = this.endOf(consumer, joined);
    try {
      await consumer.connect();
      await consumer.subscribe({ topics: [...topics], fromBeginning: true });
      await consumer.run({ autoCommit: false, eachBatchAutoResolve: false, partitionsConsumedConcurrently: 4, eachBatch: turns.take });
      return await ended.why;
    } catch (failure) {
      return failure;
    } finally {
      ended.forget();
      this.#progress.through(undefined);
      const gone = this.letGo(consumer);
      await turns.close();
      await gone;
    }
  }

  private newConsumer(): Consumer {
    // Two authorities that both restart a consumer would start two: kafkajs is told never to.
    const retry = { initialRetryTime: 100, maxRetryTime: 2_000, retries: 5, restartOnFailure: async () => false };
    const assigner: PartitionAssigner = (about) => {
      this.#progress.through(about.cluster);
      return kafkajs.PartitionAssigners.roundRobin(about);
    };
    const { newClient, groupId } = this.parts;
    return newClient().consumer({
      groupId,
      partitionAssigners: [assigner],
      ...membership,
      ...fetching,
      retry,
      allowAutoTopicCreation: false,
    });
  }

  private endOf(consumer: Consumer, joined: () => void): { why: Promise<unknown>; forget: () => void } {
    const { HEARTBEAT, FETCH_START, GROUP_JOIN, CRASH } = consumer.events;
    let sign = Date.now();
    const alive = () => {
      sign = Date.now();
    };
    consumer.on(HEARTBEAT, alive);
    consumer.on(FETCH_START, alive);
    consumer.on(GROUP_JOIN, ({ payload }) => {
      alive();
      joined();
      this.#progress.joined(payload.memberAssignment);
    });
    const { signal } = this.#closing;
    let forget = () => {};
    const why = new Promise<unknown>((resolve) => {
      consumer.on(CRASH, ({ payload }) => resolve(payload.error));
      const close = () => resolve(undefined);
      signal.addEventListener('abort', close);
      const watch = setInterval(() => Date.now() - sign > longestSilence && resolve(new SilentConsumer()), 5_000);
      forget = () => {
        clearInterval(watch);
        signal.removeEventListener('abort', close);
      };
    });
    return { why, forget };
  }

  private async letGo(consumer: Consumer): Promise<void> {
    const gone = consumer.disconnect().catch((failure: unknown) => {
      this.parts.report('debug', 'a consumer could not take its leave', { group: this.parts.groupId, ...outlineOf(failure) });
    });
    // Closing waits for the message in hand however long it takes; a consumer that hangs is not waited for.
    await Promise.race([gone, ...(this.#closing.signal.aborted ? [] : [pause(5_000, this.#closing.signal)])]);
  }
}

class SilentConsumer extends Error {
  override readonly name = 'SilentConsumer';
}
