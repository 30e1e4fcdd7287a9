import type { Assignment, Cluster } from 'kafkajs';
import { CaughtUp } from '../caught-up.js';
import type { Progress } from '../event-log.js';
import { pause } from '../patience.js';
import { outlineOf, type Report } from '../report.js';
import { type KafkaTopics, laneOf, type Offsets } from './kafka-topics.js';

const interval = 1_000;

/**
 * How far a group has read, as one of its members sees it. Asks the broker for the ends of the lanes rather than watching what kafkajs fetches: it
 * reports a fetch that failed as an empty one, so that a consumer cut off from its broker would look as if it had caught up.
 */
export class KafkaProgress {
  #own: ReadonlySet<string> | undefined;
  readonly #next = new Map<string, bigint>();
  readonly #caughtUp = new CaughtUp();
  #cluster: Cluster | undefined;
  #recalled = false;

  constructor(
    private readonly log: KafkaTopics,
    private readonly groupId: string,
    private readonly topics: readonly string[],
    private readonly report: Report,
  ) {}

  now(): Progress {
    const read = [...this.#next].filter(([, next]) => next > 0n).map(([lane, next]) => [lane, String(next - 1n)]);
    return { caughtUpAt: this.#caughtUp.at, positions: Object.fromEntries(read) };
  }

  /** Asks through the consumer's own connections: one request a second for all topics, where an admin client needs two for each. */
  through(cluster: Cluster | undefined): void {
    this.#cluster = cluster;
    this.#own = undefined;
  }

  /** The group gave this member these lanes; in those it did not have another may have read on. */
  joined(assignment: Assignment): void {
    const lanes = Object.entries(assignment).flatMap(([topic, partitions]) => partitions.map((partition) => laneOf(topic, partition)));
    this.#own = new Set(lanes);
    this.#recalled = false;
  }

  delivered(lane: string, position: bigint): void {
    this.#next.set(lane, position + 1n);
  }

  async watch(signal: AbortSignal): Promise<void> {
    while (!signal.aborted) {
      try {
        if (this.#own !== undefined && this.#cluster !== undefined) await this.look(this.#own, this.#cluster);
      } catch (failure) {
        // Nothing to mend here: `caughtUpAt` stays where it is, and that is the truth as long as the broker does not answer.
        this.report('debug', 'the ends of the log could not be read', { group: this.groupId, ...outlineOf(failure) });
      }
      await pause(interval, signal);
    }
  }

  private async look(own: ReadonlySet<string>, cluster: Cluster): Promise<void> {
    const asked = new Date();
    const ends = await endsOf(cluster, this.topics);
    const lanes = this.topics.flatMap((topic) =>
      cluster.findTopicPartitionMetadata(topic).map(({ partitionId }) => laneOf(topic, partitionId)),
    );
    if (!this.#recalled || lanes.some((lane) => !own.has(lane))) await this.recall(own);
    // A lane whose end nobody told is not known to have been read.
    if (own !== this.#own || lanes.some((lane) => !ends.has(lane))) return;
    this.#caughtUp.saw(ends, (lane) => this.#next.get(lane) ?? -1n, asked);
  }

  /** Lanes of other members stand where those committed, own ones from which nothing was delivered yet where the group left them. */
  private async recall(own: ReadonlySet<string>): Promise<void> {
    for (const [lane, offset] of await this.log.committed(this.groupId, this.topics)) {
      if (offset > (this.#next.get(lane) ?? -1n)) this.#next.set(lane, offset);
    }
    this.#recalled = own === this.#own;
  }
}

/** The end of every lane: the position that the next message will have. */
async function endsOf(cluster: Cluster, topics: readonly string[]): Promise<Offsets> {
  const wanted = topics.map((topic) => ({
    topic,
    partitions: cluster.findTopicPartitionMetadata(topic).map(({ partitionId }) => ({ partition: partitionId })),
    fromBeginning: false,
  }));
  const found = await cluster.fetchTopicsOffset(wanted);
  return new Map(found.flatMap(({ topic, partitions }) => partitions.map((at) => [laneOf(topic, at.partition), BigInt(at.offset)])));
}
