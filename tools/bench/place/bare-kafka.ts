import kafkajs, { type Consumer, type EachMessagePayload, type Kafka, type Producer } from 'kafkajs';
import type { KafkaConnection } from '../../kafka/broker-folder.js';

const lanes = 3;

export interface BareMessage {
  readonly key: string;
  readonly value: Buffer;
}

/** kafkajs with its own defaults and nothing around it: the machine that services are measured against. */
export class BareKafka {
  readonly #kafka: Kafka;
  readonly #ended: (() => Promise<void>)[] = [];

  constructor({ brokers, users }: KafkaConnection) {
    const { username = '', password = '' } = users['admin'] ?? {};
    const sasl = { mechanism: 'scram-sha-512' as const, username, password };
    this.#kafka = new kafkajs.Kafka({ clientId: 'bench', brokers: [...brokers], sasl, logLevel: kafkajs.logLevel.NOTHING });
  }

  /** With as many partitions as the services' own topics have. */
  async makeTopic(topic: string): Promise<void> {
    const admin = this.#kafka.admin();
    await admin.connect();
    await admin.createTopics({ topics: [{ topic, numPartitions: lanes, replicationFactor: 1 }], waitForLeaders: true });
    await admin.disconnect();
  }

  /** Sends one message, and resolves when all replicas have it. */
  async producer(topic: string): Promise<(message: BareMessage) => Promise<void>> {
    const producer: Producer = this.#kafka.producer({
      createPartitioner: kafkajs.Partitioners.DefaultPartitioner,
      allowAutoTopicCreation: false,
    });
    await producer.connect();
    this.#ended.push(() => producer.disconnect());
    return async (message) => void (await producer.send({ topic, acks: -1, messages: [message] }));
  }

  /** Reads from the beginning, the partitions side by side, until the bench ends; resolves when the group has given out its partitions. */
  async consumer(topic: string, take: (message: BareMessage, lane: number) => Promise<void>): Promise<Turn> {
    const consumer = this.#kafka.consumer({ groupId: `bench.${topic}.${Date.now()}`, allowAutoTopicCreation: false });
    await consumer.connect();
    this.#ended.push(() => consumer.disconnect());
    await consumer.subscribe({ topics: [topic], fromBeginning: true });
    const joined = new Promise((resolve) => consumer.on(consumer.events.GROUP_JOIN, resolve));
    const eachMessage = ({ message, partition }: EachMessagePayload) =>
      take({ key: message.key?.toString() ?? '', value: message.value ?? Buffer.alloc(0) }, partition);
    await consumer.run({ partitionsConsumedConcurrently: lanes, eachMessage });
    await joined;
    return turnOf(consumer, topic);
  }

  async close(): Promise<void> {
    for (const end of this.#ended) await end();
  }
}

/** Lets a consumer rest while another side is measured. */
export interface Turn {
  pause(): void;
  resume(): void;
}

const turnOf = (consumer: Consumer, topic: string): Turn => ({
  pause: () => consumer.pause([{ topic }]),
  resume: () => consumer.resume([{ topic }]),
});
