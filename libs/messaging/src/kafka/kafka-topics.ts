import { setTimeout } from 'node:timers/promises';
import type { Admin, Kafka } from 'kafkajs';
import { isHeartbeatTopic } from '../heartbeat/heartbeat.js';
import { UnknownTopic } from '../log.errors.js';

export const laneOf = (topic: string, partition: number): string => `${topic}/${partition}`;

/** Offsets by lane. */
export type Offsets = ReadonlyMap<string, bigint>;

/**
 * What the broker knows of topics and groups. Connects when first asked; after a failure it connects anew, since an admin client of kafkajs that
 * has lost its broker does not always find back.
 */
export class KafkaTopics {
  #admin: Promise<Admin> | undefined;
  readonly #seen = new Set<string>();

  constructor(private readonly client: Kafka) {}

  /** Topics are for ever: what a new consumer has not read yet may be years old, and brokers forget after a week unless told otherwise. */
  async ensure(topics: readonly string[], partitions: number): Promise<void> {
    const missing = await this.missing(topics);
    if (missing.length === 0) return;
    await this.ask((admin) => create(admin, missing, partitions));
  }

  /** Throws `UnknownTopic`. A topic seen once is not asked for again. */
  async mustExist(topics: readonly string[]): Promise<void> {
    const missing = await this.missing(topics);
    if (missing.length > 0) throw new UnknownTopic(missing);
  }

  /** Where the group will go on, by lane; 0 where it has not begun. */
  async committed(groupId: string, topics: readonly string[]): Promise<Offsets> {
    const found = await this.ask((admin) => admin.fetchOffsets({ groupId, topics: [...topics] }));
    const lanes = found.flatMap(({ topic, partitions }) =>
      partitions.map((at) => ({ lane: laneOf(topic, at.partition), offset: at.offset })),
    );
    return new Map(lanes.map(({ lane, offset }) => [lane, offset === '-1' ? 0n : BigInt(offset)]));
  }

  async close(): Promise<void> {
    const admin = this.#admin;
    this.#admin = undefined;
    await admin?.then((connected) => connected.disconnect()).catch(() => undefined);
  }

  private async missing(topics: readonly string[]): Promise<string[]> {
    const unseen = topics.filter((topic) => !this.#seen.has(topic));
    if (unseen.length === 0) return [];
    for (const topic of await this.ask((admin) => admin.listTopics())) this.#seen.add(topic);
    return unseen.filter((topic) => !this.#seen.has(topic));
  }

  private async ask<T>(question: (admin: Admin) => Promise<T>): Promise<T> {
    this.#admin ??= this.connect();
    const asked = this.#admin;
    try {
      return await question(await asked);
    } catch (failure) {
      if (this.#admin === asked) this.#admin = undefined;
      void asked.then((admin) => admin.disconnect()).catch(() => undefined);
      throw failure;
    }
  }

  private async connect(): Promise<Admin> {
    const admin = this.client.admin();
    await admin.connect();
    return admin;
  }
}

const kept = [{ name: 'retention.ms', value: '-1' }];
/** The newest of each key stays, or a reader would wait for ever for an end of the topic that was thrown away. By the broker's clock: whoever beats may have a wrong one. */
const compacted = [
  { name: 'cleanup.policy', value: 'compact' },
  { name: 'segment.ms', value: '3600000' },
  { name: 'message.timestamp.type', value: 'LogAppendTime' },
];
const settingsOf = (topic: string) => (isHeartbeatTopic(topic) ? compacted : kept);

async function create(admin: Admin, topics: readonly string[], partitions: number): Promise<void> {
  const wanted = topics.map((topic) => ({ topic, numPartitions: partitions, replicationFactor: -1, configEntries: settingsOf(topic) }));
  try {
    await admin.createTopics({ topics: wanted, waitForLeaders: false });
  } catch (failure) {
    // The aggregate's own text says only that there were errors.
    const reasons = (failure as { errors?: readonly Error[] }).errors?.map(({ message }) => message) ?? [(failure as Error).message];
    throw new Error(`topics ${topics.join(', ')} could not be made: ${[...new Set(reasons)].join('; ')}`, { cause: failure });
  }
  await untilLed(admin, topics);
}

/** A topic is made before every broker knows it, and led before its leader knows: until then writers and readers are turned away. */
async function untilLed(admin: Admin, topics: readonly string[]): Promise<void> {
  for (const end = Date.now() + 60_000; ; await setTimeout(50)) {
    if (await areLed(admin, topics)) return;
    if (Date.now() > end) throw new Error(`topics ${topics.join(', ')} were made but have no leader`);
  }
}

const notYet = ['UNKNOWN_TOPIC_OR_PARTITION', 'LEADER_NOT_AVAILABLE', 'NOT_LEADER_FOR_PARTITION'];

async function areLed(admin: Admin, topics: readonly string[]): Promise<boolean> {
  try {
    const found = await admin.fetchTopicMetadata({ topics: [...topics] });
    if (!found.topics.every(({ partitions }) => partitions.length > 0 && partitions.every(({ leader }) => leader >= 0))) return false;
    // Only the leader itself answers this.
    for (const topic of topics) await admin.fetchTopicOffsets(topic);
    return true;
  } catch (failure) {
    const { type } = failure as { type?: string };
    if (type === undefined || !notYet.includes(type)) throw failure;
    return false;
  }
}
