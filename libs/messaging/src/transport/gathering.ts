import type { Tx } from '#libs/persistence/src/transactions.js';
import type { ReceivedEvent } from '../envelope/envelope.js';

/** Work on some events, in the order in which they were sent. The same function gathers. */
export type Together = (sent: readonly ReceivedEvent[], tx: Tx) => Promise<void>;

/** What handlers of several events of one transaction want to be done once for all of them. */
export class Gathering {
  readonly #events = new Map<Together, ReceivedEvent[]>();

  add(work: Together, event: ReceivedEvent): void {
    const events = this.#events.get(work);
    if (events === undefined) this.#events.set(work, [event]);
    else events.push(event);
  }

  async finish(tx: Tx): Promise<void> {
    for (const [work, events] of this.#events) await work(events, tx);
  }
}
