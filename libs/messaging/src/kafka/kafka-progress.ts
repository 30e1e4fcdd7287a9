import type { Assignment } from 'kafkajs';
import type { Progress } from '../event-log.js';
import { pause } from '../patience.js';
import { outlineOf, type Report } from '../report.js';
import { type KafkaTopics, laneOf } from './kafka-topics.js';

const interval = 1_000;

/**
 * How far one member has read. Asks the broker for the ends of the lanes rather than watching what kafkajs fetches: it reports a fetch that failed
 * as an empty one, so that a consumer cut off from its broker would look as if it had caught up.
 */
export class KafkaProgress {
  #lanes: ReadonlySet<string> | undefined;
  readonly #next = new Map<string, bigint>();
  #caughtUpAt: Date | undefined;

  constructor(
    private readonly log: KafkaTopics,
    private readonly groupId: string,
    private readonly topics: readonly string[],
    private readonly report: Report,
  ) {}

  now(): Progress {
    const read = [...this.#next].filter(([, next]) => next > 0n).map(([lane, next]) => [lane, String(next - 1n)]);
    return { caughtUpAt: this.#caughtUpAt, positions: Object.fromEntries(read) };
  }

  /** The group gave this member other lanes; those it lost are another's to report. */
  joined(assignment: Assignment): void {
    const lanes = Object.entries(assignment).flatMap(([topic, partitions]) => partitions.map((partition) => laneOf(topic, partition)));
    this.#lanes = new Set(lanes);
    for (const lane of this.#next.keys()) if (!this.#lanes.has(lane)) this.#next.delete(lane);
  }

  delivered(lane: string, position: bigint): void {
    this.#next.set(lane, position + 1n);
  }

  async watch(signal: AbortSignal): Promise<void> {
    while (!signal.aborted) {
      try {
        await this.look();
      } catch (failure) {
        // Nothing to mend here: `caughtUpAt` stays where it is, and that is the truth as long as the broker does not answer.
        this.report('debug', 'the ends of the log could not be read', { group: this.groupId, ...outlineOf(failure) });
      }
      await pause(interval, signal);
    }
  }

  private async look(): Promise<void> {
    const lanes = this.#lanes;
    if (lanes === undefined) return;
    const asked = new Date();
    const ends = await this.log.ends(this.topics);
    if ([...lanes].some((lane) => !this.#next.has(lane))) await this.recall(lanes);
    const behind = [...lanes].some((lane) => (this.#next.get(lane) ?? 0n) < (ends.get(lane) ?? 0n));
    if (!behind && lanes === this.#lanes) this.#caughtUpAt = asked;
  }

  /** A lane from which nothing was delivered yet stands where the group left it. */
  private async recall(lanes: ReadonlySet<string>): Promise<void> {
    for (const [lane, offset] of await this.log.committed(this.groupId, this.topics)) {
      if (lanes.has(lane) && this.#lanes?.has(lane) && !this.#next.has(lane)) this.#next.set(lane, offset);
    }
  }
}
