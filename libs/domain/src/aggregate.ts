import type { Instant } from './instant.js';

export interface DomainEvent {
  readonly type: string;
  readonly at: Instant;
  /** The account that acted, or `system` where a service acts by itself. */
  readonly by: string;
}

export type Recorded<Event extends DomainEvent> = Event & { readonly sequence: number };

/** A message that was overtaken: of an older number or epoch, of another region, or told twice. */
export interface StaleNews {
  readonly message: string;
  /** The code of the rule by which it does not count. */
  readonly why: string;
  readonly at: Instant;
}

/** Verbs change it and record what happened. The n-th event of an aggregate always carries sequence n, so `version` is their count. */
export abstract class Aggregate<Event extends DomainEvent> {
  readonly #recorded: Recorded<Event>[] = [];
  readonly #stale: StaleNews[] = [];

  protected constructor(
    readonly id: string,
    readonly savedVersion: number,
  ) {}

  get version(): number {
    return this.savedVersion + this.#recorded.length;
  }

  get recorded(): readonly Recorded<Event>[] {
    return this.#recorded;
  }

  /** What changed nothing; kept for the audit, never told to anybody. */
  get stale(): readonly StaleNews[] {
    return this.#stale;
  }

  protected record(event: Event): void {
    this.#recorded.push({ ...event, sequence: this.version + 1 });
  }

  protected ignore(message: string, why: string, at: Instant): void {
    this.#stale.push({ message, why, at });
  }
}
