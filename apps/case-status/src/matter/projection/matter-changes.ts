import { Injectable } from '@nestjs/common';
import type { Tx } from '#libs/persistence/src/transactions.js';

/** Which matters changed, in an order that nobody can appear behind. */
@Injectable()
export class MatterChanges {
  readonly #waiting = new Set<() => void>();

  async record(matterIds: readonly string[], tx: Tx): Promise<void> {
    await tx.query(`insert into matter_change (matter_id) select unnest($1::uuid[])`, [matterIds]);
  }

  /** Wakes the readers of this process. Only a nudge: what another process wrote, they find by looking. */
  readonly nudge = (): void => {
    for (const wake of this.#waiting) wake();
    this.#waiting.clear();
  };

  /** Resolves at the next nudge, when the time is over, or when the signal is given. */
  async next(milliseconds: number, signal: AbortSignal): Promise<void> {
    if (signal.aborted) return;
    await new Promise<void>((resolve) => {
      const wake = () => {
        clearTimeout(timer);
        signal.removeEventListener('abort', wake);
        this.#waiting.delete(wake);
        resolve();
      };
      const timer = setTimeout(wake, milliseconds);
      signal.addEventListener('abort', wake);
      this.#waiting.add(wake);
    });
  }
}
