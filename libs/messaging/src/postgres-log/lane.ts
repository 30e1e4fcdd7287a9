import type { DeliveredMessage, Hearer } from '../event-log.js';
import { delayAfter, pause } from '../patience.js';
import { portionsFor } from '../portions.js';
import { outlineOf, type Report } from '../report.js';
import type { LaneName } from './lane-name.js';
import type { LogStore } from './log-store.js';
import type { Slots } from './slots.js';

export interface LaneParts {
  readonly group: string;
  readonly name: LaneName;
  readonly store: LogStore;
  /** How many lanes of a subscription deliver at once. */
  readonly slots: Slots;
  readonly hearer: Hearer;
  readonly report: Report;
}

const largestFetch = 200;
/** How long a lane may deliver before another gets its slot. Also how much is delivered again after a crash, at most. */
const longestTurn = 1_000;

/**
 * One partition of one topic, for as long as this member holds it: fetches, delivers in order, saves how far it came. A message whose delivery
 * fails is delivered again after a growing delay, and nothing of its lane before it succeeds.
 */
export class Lane {
  readonly ended: Promise<void>;
  readonly #leaving = new AbortController();
  #position: bigint | undefined;
  #saved = 0n;
  #head = 0n;
  #behind: (() => void) | undefined;

  constructor(private readonly parts: LaneParts) {
    this.ended = this.run();
  }

  get position(): bigint | undefined {
    return this.#position;
  }

  get leaving(): boolean {
    return this.#leaving.signal.aborted;
  }

  /** Only a hint of where the lane ends by now: what is read is read by position. */
  sawHead(head: bigint): void {
    this.#head = head;
    if (this.hasWork()) this.#behind?.();
  }

  /** Finishes the messages in hand; `ended` tells when. */
  leave(): void {
    this.#leaving.abort();
    this.#behind?.();
  }

  private hasWork(): boolean {
    return this.leaving || this.#position === undefined || this.#head > this.#position || this.#position > this.#saved;
  }

  private async run(): Promise<void> {
    const { signal } = this.#leaving;
    for (let failures = 0; !signal.aborted; ) {
      if (!this.hasWork())
        await new Promise<void>((resolve) => {
          this.#behind = resolve;
        });
      const failure = await this.parts.slots.use(() => this.turn());
      failures = failure === undefined ? 0 : failures + 1;
      if (failure === undefined || signal.aborted) continue;
      const delay = delayAfter(failures);
      this.parts.report('warn', 'a lane of the log stands still and will try again', {
        ...this.parts.name,
        failures,
        delay,
        ...outlineOf(failure),
      });
      await pause(delay, signal);
    }
  }

  /** Returns the failure that ended it early, whether of a delivery or of the database; both are cured by trying again. */
  private async turn(): Promise<unknown> {
    try {
      if (this.leaving) return undefined;
      this.#position ??= await this.begin();
      const failure = await this.deliverSome(this.#position);
      await this.save();
      return failure;
    } catch (failure) {
      return failure;
    }
  }

  private async begin(): Promise<bigint> {
    this.#saved = await this.parts.store.offset(this.parts.group, this.parts.name);
    return this.#saved;
  }

  private async deliverSome(after: bigint): Promise<unknown> {
    const end = Date.now() + longestTurn;
    const { hearer, name, store } = this.parts;
    const mayGoOn = () => !this.leaving && Date.now() <= end;
    for (const portion of portionsFor(hearer, await store.read(name, after, largestFetch))) {
      if (!mayGoOn()) return undefined;
      const failure = await this.deliverPortion(portion, mayGoOn);
      if (failure !== undefined) return failure;
    }
    return undefined;
  }

  private async deliverPortion(portion: readonly DeliveredMessage[], mayGoOn: () => boolean): Promise<unknown> {
    const { deliver, together } = this.parts.hearer;
    if (portion.length > 1 && (await together?.(portion)) === true) {
      this.#position = portion.at(-1)?.position ?? this.#position;
      return undefined;
    }
    for (const message of portion) {
      if (!mayGoOn()) return undefined;
      try {
        await deliver(message);
      } catch (failure) {
        return failure;
      }
      this.#position = message.position;
    }
    return undefined;
  }

  private async save(): Promise<void> {
    if (this.#position === undefined || this.#position <= this.#saved) return;
    await this.parts.store.save(this.parts.group, this.parts.name, this.#position);
    this.#saved = this.#position;
  }
}
