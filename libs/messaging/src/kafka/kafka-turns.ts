import type { Batch, EachBatchPayload, KafkaMessage } from 'kafkajs';
import type { DeliveredMessage, Hearer } from '../event-log.js';
import { delayAfter } from '../patience.js';
import { portionsFor } from '../portions.js';
import { outlineOf, type Report } from '../report.js';
import type { KafkaProgress } from './kafka-progress.js';
import { laneOf } from './kafka-topics.js';

/** How long one lane may deliver before the others get their turn: kafkajs fetches for nobody until all that it fetched is done. */
const longestTurn = 1_000;
const betweenBeats = 1_000;

/**
 * Delivers what kafkajs fetched for one lane, in order, and commits what was delivered. A message whose delivery fails ends the turn and
 * rests its lane; after a growing delay it is fetched and delivered again. Other lanes and the heartbeat go on meanwhile.
 */
export class KafkaTurns {
  readonly #failures = new Map<string, number>();
  readonly #resting = new Set<NodeJS.Timeout>();
  readonly #inHand = new Set<Promise<boolean>>();
  #closed = false;

  constructor(
    private readonly hearer: Hearer,
    private readonly progress: KafkaProgress,
    private readonly report: Report,
  ) {}

  readonly take = async (turn: EachBatchPayload): Promise<void> => {
    const beat = new Beat(turn.heartbeat);
    let delivered: string | undefined;
    try {
      delivered = await this.deliverTo(Date.now() + longestTurn, turn, beat);
    } finally {
      beat.stop();
    }
    if (delivered !== undefined) await commit(turn, delivered);
    // A lost heartbeat means that the group is being shared out anew: kafkajs joins again when it sees the failure, and not before.
    if (beat.failure !== undefined) throw beat.failure;
  };

  /** Waits for the messages in hand: the next consumer of this member may not deliver what comes after them before they are done. */
  async close(): Promise<void> {
    this.#closed = true;
    for (const timer of this.#resting) clearTimeout(timer);
    await Promise.allSettled(this.#inHand);
  }

  private async deliverTo(end: number, turn: EachBatchPayload, beat: Beat): Promise<string | undefined> {
    const mayGoOn = () => !this.#closed && turn.isRunning() && !turn.isStale() && beat.failure === undefined && Date.now() <= end;
    let last: string | undefined;
    const delivered = ({ position }: DeliveredMessage) => {
      last = String(position);
      turn.resolveOffset(last);
    };
    for (const raws of portionsFor(this.hearer, turn.batch.messages)) {
      const portion = raws.map((raw) => messageOf(turn.batch, raw));
      if (!mayGoOn() || !(await this.deliversPortion(portion, { turn, mayGoOn, delivered }))) break;
    }
    return last;
  }

  /** False where it broke off. */
  private async deliversPortion(portion: readonly DeliveredMessage[], { turn, mayGoOn, delivered }: Going): Promise<boolean> {
    const newest = portion.at(-1);
    if (portion.length > 1 && newest !== undefined && (await this.whileInHand(this.deliversTogether(portion, newest)))) {
      delivered(newest);
      return true;
    }
    for (const message of portion) {
      if (!mayGoOn() || !(await this.whileInHand(this.delivers(message, turn)))) return false;
      delivered(message);
    }
    return true;
  }

  private async whileInHand(delivery: Promise<boolean>): Promise<boolean> {
    this.#inHand.add(delivery);
    const delivered = await delivery;
    this.#inHand.delete(delivery);
    return delivered;
  }

  private async deliversTogether(portion: readonly DeliveredMessage[], { topic, partition, position }: DeliveredMessage): Promise<boolean> {
    if ((await this.hearer.together?.(portion)) !== true) return false;
    this.succeeded(laneOf(topic, partition), position);
    return true;
  }

  private async delivers(message: DeliveredMessage, turn: EachBatchPayload): Promise<boolean> {
    const lane = laneOf(message.topic, message.partition);
    try {
      await this.hearer.deliver(message);
    } catch (failure) {
      this.rest(lane, message.position, failure, turn.pause());
      return false;
    }
    this.succeeded(lane, message.position);
    return true;
  }

  private succeeded(lane: string, position: bigint): void {
    this.#failures.delete(lane);
    this.progress.delivered(lane, position);
  }

  private rest(lane: string, position: bigint, failure: unknown, resume: () => void): void {
    const failures = (this.#failures.get(lane) ?? 0) + 1;
    this.#failures.set(lane, failures);
    const delay = delayAfter(failures);
    this.report('warn', 'a delivery failed and will be repeated', {
      lane,
      position: String(position),
      failures,
      delay,
      ...outlineOf(failure),
    });
    const timer = setTimeout(() => {
      this.#resting.delete(timer);
      resume();
    }, delay);
    timer.unref();
    this.#resting.add(timer);
  }
}

/** What goes with one turn of a lane. */
interface Going {
  readonly turn: EachBatchPayload;
  readonly mayGoOn: () => boolean;
  readonly delivered: (message: DeliveredMessage) => void;
}

/** Keeps the membership alive while a delivery takes its time. The first failure ends it and is kept. */
class Beat {
  failure: unknown;
  readonly #timer: NodeJS.Timeout;

  constructor(heartbeat: () => Promise<void>) {
    this.#timer = setInterval(() => {
      heartbeat().catch((failure: unknown) => {
        this.failure ??= failure;
        this.stop();
      });
    }, betweenBeats);
  }

  stop(): void {
    clearInterval(this.#timer);
  }
}

const commit = (turn: EachBatchPayload, offset: string): Promise<void> => {
  const { topic, partition } = turn.batch;
  return turn.commitOffsetsIfNecessary({ topics: [{ topic, partitions: [{ partition, offset: String(BigInt(offset) + 1n) }] }] });
};

function messageOf({ topic, partition }: Batch, raw: KafkaMessage): DeliveredMessage {
  return {
    topic,
    partition,
    key: raw.key?.toString() ?? '',
    value: raw.value ?? Buffer.alloc(0),
    headers: Object.fromEntries(Object.entries(raw.headers ?? {}).map(([name, value]) => [name, String(value)])),
    position: BigInt(raw.offset),
    appendedAt: new Date(Number(raw.timestamp)),
  };
}
