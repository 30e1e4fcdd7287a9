import type { Instant } from './instant.js';

export interface DomainEvent {
  readonly type: string;
  readonly at: Instant;
  /** The account that acted, or `system` where a service acts by itself. */
  readonly by: string;
}

export type Recorded<Event extends DomainEvent> = Event & { readonly sequence: number };

/** Verbs change it and record what happened. The n-th event of an aggregate always carries sequence n, so `version` is their count. */
export abstract class Aggregate<Event extends DomainEvent> {
  readonly #recorded: Recorded<Event>[] = [];

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

  protected record(event: Event): void {
    this.#recorded.push({ ...event, sequence: this.version + 1 });
  }
}
