import type { Progress } from '../event-log.js';

/** How far this service has read the log. Every answer of a read model says it, so that nobody takes an old picture for today's. */
export class Freshness {
  #progress: () => Progress = () => ({ caughtUpAt: undefined, positions: {} });

  follow(progress: () => Progress): void {
    this.#progress = progress;
  }

  progress(): Progress {
    return this.#progress();
  }
}
