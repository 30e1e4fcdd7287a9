import type { Deliver, DeliverTogether, EventLog, LogMessage, Subscription } from '../event-log.js';
import { UnknownTopic } from '../log.errors.js';
import { outlineOf, type Report } from '../report.js';
import { KafkaAppender } from './kafka-appender.js';
import { type KafkaConfig, kafkaClient } from './kafka-client.js';
import { KafkaSubscription } from './kafka-subscription.js';
import { KafkaTopics } from './kafka-topics.js';

const partitions = 3;

/** The log on Apache Kafka. A broker that is away ends nothing: appends fail until it is back, subscriptions come back by themselves. */
export class KafkaLog implements EventLog {
  readonly #topics: KafkaTopics;
  readonly #appender: KafkaAppender;
  readonly #subscriptions = new Set<Subscription>();

  constructor(
    private readonly config: KafkaConfig,
    private readonly report: Report = () => {},
  ) {
    const client = kafkaClient(config, report);
    this.#topics = new KafkaTopics(client);
    this.#appender = new KafkaAppender(client, this.#topics);
  }

  /** A broker that does not answer is no reason to refuse here either: topics are made once, and whoever appends or subscribes looks again. */
  async ensureTopics(topics: readonly string[]): Promise<void> {
    await this.#topics.ensure(topics, partitions).catch((failure: unknown) => {
      if (!isUnreachable(failure)) throw failure;
      this.report('warn', 'the broker does not answer; whether the topics are there is seen later', { topics, ...outlineOf(failure) });
    });
  }

  append(messages: readonly LogMessage[]): Promise<void> {
    return this.#appender.append(messages);
  }

  /** A broker that does not answer is no reason to refuse: a cell that is cut off starts all the same and hears the others when the line is back. */
  async subscribe(group: string, topics: readonly string[], deliver: Deliver, together?: DeliverTogether): Promise<Subscription> {
    const groupId = `${this.config.groupPrefix ?? ''}${group}`;
    await this.#topics.mustExist(topics).catch((failure: unknown) => this.onlyUnreachable(failure));
    const newClient = () => kafkaClient(this.config, this.report);
    const subscription = new KafkaSubscription({
      newClient,
      log: this.#topics,
      groupId,
      topics,
      hearer: { deliver, together },
      report: this.report,
    });
    this.#subscriptions.add(subscription);
    return {
      progress: () => subscription.progress(),
      close: async () => {
        this.#subscriptions.delete(subscription);
        await subscription.close();
      },
    };
  }

  async close(): Promise<void> {
    await Promise.all([...this.#subscriptions].map((subscription) => subscription.close()));
    await Promise.all([this.#appender.close(), this.#topics.close()]);
  }

  private onlyUnreachable(failure: unknown): void {
    const { name } = failure as Error;
    if (failure instanceof UnknownTopic || name === 'KafkaJSSASLAuthenticationError') throw failure;
    this.report('warn', 'the broker does not answer; the subscription goes on trying', outlineOf(failure));
  }
}

/** kafkajs has tried for seconds; what a broker answered comes under other names. */
function isUnreachable(failure: unknown): boolean {
  const { name } = failure as Error;
  return name.startsWith('KafkaJSConnection') || name === 'KafkaJSNumberOfRetriesExceeded';
}
