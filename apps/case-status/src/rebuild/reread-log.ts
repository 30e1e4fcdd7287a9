import { allContracts } from '#libs/contracts/src/all-contracts.js';
import { UnreadableEvent } from '#libs/contracts/src/contract.js';
import type { Envelopes } from '#libs/messaging/src/envelope/envelope.js';
import type { DeliveredMessage, EventLog } from '#libs/messaging/src/event-log.js';
import { pause } from '#libs/messaging/src/patience.js';
import { patternOf } from '#libs/messaging/src/transport/hears.js';
import type { OwnEvent } from '../matter/model/content.fold.js';
import { heardEvent } from '../matter/model/heard-event.js';
import type { SealedContent } from '../matter/projection/sealed-content.js';

export interface LogReading {
  readonly log: EventLog;
  /** New, so that it starts at the beginning. */
  readonly group: string;
  readonly topics: readonly string[];
  readonly envelopes: Envelopes;
  readonly sealed: SealedContent;
  /** Messages that an administrator put aside for good, as `topic/partition/position`. */
  readonly discarded: ReadonlySet<string>;
  readonly keep: (events: readonly OwnEvent[]) => Promise<unknown>;
  readonly onProgress: (done: number) => void;
}

export interface ReadEvents {
  readonly read: number;
  readonly unreadable: number;
  readonly discarded: number;
}

const batch = 500;
const heard: ReadonlyMap<string, (typeof allContracts)[number]> = new Map(allContracts.map((contract) => [patternOf(contract), contract]));

/** Reads everything that the log holds now. Nothing is parked here: the live model does that with the same messages. */
export async function rereadLog(reading: LogReading): Promise<ReadEvents> {
  const reader = new Reader(reading);
  const subscription = await reading.log.subscribe(reading.group, reading.topics, (message) => reader.take(message));
  try {
    while (subscription.progress().caughtUpAt === undefined) {
      reader.mustBeWell();
      reading.onProgress(reader.counts.read);
      await pause(200, new AbortController().signal);
    }
  } finally {
    await subscription.close();
  }
  await reader.finish();
  return reader.counts;
}

class Reader {
  #waiting: Promise<OwnEvent | undefined>[] = [];
  #keeping: Promise<unknown> = Promise.resolve();
  #failure: { readonly cause: unknown } | undefined;
  readonly counts = { read: 0, unreadable: 0, discarded: 0 };

  constructor(private readonly reading: LogReading) {}

  /**
   * Never rejects: the log would deliver for ever what cannot be kept. The group is thrown away, so that a message may be answered for before it is kept:
   * after a crash everything is read again. For the same reason signatures are verified side by side: one after another, a core would wait for each.
   */
  async take(message: DeliveredMessage): Promise<void> {
    if (this.#failure !== undefined) return;
    this.#waiting.push(this.opened(message).catch((cause: unknown) => this.fail(cause)));
    if (this.#waiting.length >= batch) await this.keep().catch((cause: unknown) => this.fail(cause));
  }

  mustBeWell(): void {
    if (this.#failure !== undefined) throw this.#failure.cause;
  }

  async finish(): Promise<void> {
    await this.keep();
    this.mustBeWell();
    this.reading.onProgress(this.counts.read);
  }

  private fail(cause: unknown): undefined {
    this.#failure ??= { cause };
    return undefined;
  }

  /** One batch after another, and no more than one waiting: whoever fills the next one waits here. */
  private async keep(): Promise<void> {
    const waiting = this.#waiting;
    this.#waiting = [];
    this.#keeping = this.#keeping.then(() => this.keepAll(waiting));
    await this.#keeping;
  }

  private async keepAll(waiting: readonly Promise<OwnEvent | undefined>[]): Promise<void> {
    const events = (await Promise.all(waiting)).filter((event) => event !== undefined);
    if (this.#failure !== undefined || events.length === 0) return;
    await this.reading.keep(events);
    this.counts.read += events.length;
  }

  private async opened(message: DeliveredMessage): Promise<OwnEvent | undefined> {
    if (this.reading.discarded.has(`${message.topic}/${message.partition}/${message.position}`)) {
      this.counts.discarded += 1;
      return undefined;
    }
    try {
      const sent = await this.reading.envelopes.unwrap(message);
      const contract = heard.get(patternOf(sent.event));
      if (contract === undefined) return undefined;
      const event = contract.read(sent.event);
      return { ...heardEvent(sent), content: await this.reading.sealed.openedFrom(event) };
    } catch (failure) {
      if (!(failure instanceof UnreadableEvent)) throw failure;
      this.counts.unreadable += 1;
      return undefined;
    }
  }
}
