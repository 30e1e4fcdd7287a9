import { CaughtUp } from '../caught-up.js';
import type { Hearer, Progress, Subscription } from '../event-log.js';
import type { Report } from '../report.js';
import { Lane } from './lane.js';
import { type LaneName, lanesOf, textOf } from './lane-name.js';
import type { LaneState, LogMember, LogSession } from './log-session.js';
import type { LogStore } from './log-store.js';
import { Slots } from './slots.js';

export interface PostgresMembership {
  readonly group: string;
  readonly topics: readonly string[];
  readonly hearer: Hearer;
  readonly store: LogStore;
  readonly session: LogSession;
  readonly report: Report;
}

const together = 4;

/** A member of a group. The session gives it lanes and takes them away; it delivers what lies in them. */
export class PostgresSubscription implements Subscription, LogMember {
  readonly lanes: readonly LaneName[];
  readonly #slots = new Slots(together);
  readonly #held = new Map<string, Lane>();
  #positions: Readonly<Record<string, bigint>> = {};
  readonly #caughtUp = new CaughtUp();
  #closing = false;

  constructor(private readonly parts: PostgresMembership) {
    this.lanes = lanesOf(parts.topics);
    parts.session.join(this);
  }

  get group(): string {
    return this.parts.group;
  }

  /** Lanes that are being let go count: until their last message is done nobody else may have them. */
  get holds(): number {
    return this.#held.size;
  }

  wanted(): LaneName[] {
    return this.#closing ? [] : this.lanes.filter((lane) => !this.#held.has(textOf(lane)));
  }

  hold(name: LaneName): void {
    const { group, store, hearer, report, session } = this.parts;
    const lane = new Lane({ group, name, store, slots: this.#slots, hearer, report });
    this.#held.set(textOf(name), lane);
    void lane.ended.then(() => {
      if (lane.position !== undefined) this.#positions = { ...this.#positions, [textOf(name)]: lane.position };
      this.#held.delete(textOf(name));
      session.release(this, name);
    });
  }

  giveUp(count: number): void {
    const staying = [...this.#held.values()].filter((lane) => !lane.leaving);
    const leaving = this.#held.size - staying.length;
    for (const lane of staying.slice(0, Math.max(0, count - leaving))) lane.leave();
  }

  /** What the session just read. Lanes of other members count by what they saved, so that every member can say how far the group is. */
  saw(states: readonly LaneState[], at: Date): void {
    const positions: Record<string, bigint> = {};
    const heads = new Map<string, bigint>();
    for (const state of states) {
      const lane = this.#held.get(textOf(state));
      lane?.sawHead(BigInt(state.head));
      const position = lane?.position ?? BigInt(state.saved);
      positions[textOf(state)] = position;
      heads.set(textOf(state), BigInt(state.head));
    }
    this.#positions = positions;
    this.#caughtUp.saw(heads, (lane) => positions[lane] ?? -1n, at);
  }

  progress(): Progress {
    const own = [...this.#held].filter(([, lane]) => (lane.position ?? 0n) > 0n).map(([lane, { position }]) => [lane, position]);
    const positions = Object.entries({ ...this.#positions, ...Object.fromEntries(own) }).map(([lane, position]) => [
      lane,
      String(position),
    ]);
    return { caughtUpAt: this.#caughtUp.at, positions: Object.fromEntries(positions) };
  }

  async close(): Promise<void> {
    this.#closing = true;
    const held = [...this.#held.values()];
    for (const lane of held) lane.leave();
    await Promise.all(held.map((lane) => lane.ended));
    this.parts.session.leave(this);
  }
}
