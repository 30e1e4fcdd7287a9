import { Injectable } from '@nestjs/common';
import type { Tx } from '#libs/persistence/src/transactions.js';

/** Milliseconds after which readers look although nobody told them to: another process may have written. */
const idle = 1_000;

/** Which matters changed, in an order that nobody can appear behind. */
@Injectable()
export class MatterChanges {
  readonly #waiting = new Set<() => void>();
  #idle: NodeJS.Timeout | undefined;
  #news = 0;

  async record(matterIds: readonly string[], tx: Tx): Promise<void> {
    await tx.query(`insert into matter_change (matter_id) select unnest($1::uuid[])`, [matterIds]);
  }

  /** Grows with every nudge: whoever looked at an earlier number may have missed something. */
  get news(): number {
    return this.#news;
  }

  /** Wakes the readers of this process. Only a nudge: what another process wrote, they find by looking. */
  readonly nudge = (): void => {
    this.#news += 1;
    clearTimeout(this.#idle);
    this.#idle = undefined;
    for (const wake of this.#waiting) wake();
    this.#waiting.clear();
  };

  /**
   * Resolves at the first nudge after the number, when nothing came for a second, or when the signal is given. All readers wait for one clock, so that they
   * look at the same moment and can share what they find.
   */
  async after(news: number, signal: AbortSignal): Promise<void> {
    if (signal.aborted || news !== this.#news) return;
    await new Promise<void>((resolve) => {
      const wake = () => {
        signal.removeEventListener('abort', wake);
        this.#waiting.delete(wake);
        if (this.#waiting.size === 0) this.rest();
        resolve();
      };
      signal.addEventListener('abort', wake);
      this.#waiting.add(wake);
      this.#idle ??= setTimeout(this.nudge, idle);
    });
  }

  private rest(): void {
    clearTimeout(this.#idle);
    this.#idle = undefined;
  }
}
