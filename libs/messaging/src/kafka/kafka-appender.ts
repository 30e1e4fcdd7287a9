import kafkajs, { type Kafka, type Producer } from 'kafkajs';
import type { LogMessage } from '../event-log.js';
import type { KafkaTopics } from './kafka-topics.js';

/** Half of what a broker takes in one request by default (1 MB), so that headers and keys never make the difference. */
const largestRequest = 512 * 1024;

/**
 * Writes to Kafka; resolves when all in-sync replicas have it. Not kafkajs's idempotent producer: after a lost answer it numbers messages wrongly and
 * never recovers. A repeated append may write twice; the inbox absorbs it.
 */
export class KafkaAppender {
  #producer: Promise<Producer> | undefined;

  constructor(
    private readonly client: Kafka,
    private readonly topics: KafkaTopics,
  ) {}

  async append(messages: readonly LogMessage[]): Promise<void> {
    await this.topics.mustExist([...new Set(messages.map(({ topic }) => topic))]);
    const connected = this.connected();
    try {
      const producer = await connected;
      // One after another: a later message of a key may not overtake an earlier one that is being sent again.
      for (const portion of portions(messages)) await producer.sendBatch({ acks: -1, topicMessages: byTopic(portion) });
    } catch (failure) {
      this.drop(connected);
      throw failure;
    }
  }

  async close(): Promise<void> {
    const producer = this.#producer;
    this.#producer = undefined;
    await producer?.then((connected) => connected.disconnect()).catch(() => undefined);
  }

  private connected(): Promise<Producer> {
    this.#producer ??= this.connect();
    return this.#producer;
  }

  /** A producer that failed may have lost its last broker, and then kafkajs does not always find another: the next append begins anew. */
  private drop(failed: Promise<Producer>): void {
    if (this.#producer === failed) this.#producer = undefined;
    void failed.then((producer) => producer.disconnect()).catch(() => undefined);
  }

  private async connect(): Promise<Producer> {
    const producer = this.client.producer({
      allowAutoTopicCreation: false,
      maxInFlightRequests: 1,
      createPartitioner: kafkajs.Partitioners.DefaultPartitioner,
    });
    await producer.connect();
    return producer;
  }
}

function* portions(messages: readonly LogMessage[]): Generator<LogMessage[]> {
  let portion: LogMessage[] = [];
  let size = 0;
  for (const message of messages) {
    if (portion.length > 0 && size + message.value.length > largestRequest) {
      yield portion;
      portion = [];
      size = 0;
    }
    portion.push(message);
    size += message.value.length;
  }
  if (portion.length > 0) yield portion;
}

function byTopic(messages: readonly LogMessage[]) {
  const topics = [...new Set(messages.map(({ topic }) => topic))];
  return topics.map((topic) => ({
    topic,
    messages: messages
      .filter((message) => message.topic === topic)
      .map(({ key, value, headers }) => ({ key, value, headers: { ...headers } })),
  }));
}
