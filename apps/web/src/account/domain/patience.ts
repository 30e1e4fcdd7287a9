/** How often somebody may try in vain before they have to wait, counted over the last fifteen minutes. */
export interface Patience {
  readonly freeAttempts: number;
}

/** Whoever forgets a password finds it within a few attempts. */
export const patienceWithName: Patience = { freeAttempts: 5 };
/** A whole hotline office may come from one address. */
export const patienceWithAddress: Patience = { freeAttempts: 50 };

export const windowSeconds = 15 * 60;
const longestWaitSeconds = 5 * 60;

/** The pause doubles with every further failure; it is capped, so that nobody can lock an officer out for the day by typing their name. */
export function waitSeconds(failures: number, { freeAttempts }: Patience): number {
  const over = failures - freeAttempts;
  return over < 0 ? 0 : Math.min(2 ** (over + 1), longestWaitSeconds);
}

export interface Failures {
  readonly count: number;
  /** Milliseconds since the epoch; 0 where there are none. */
  readonly lastAt: number;
}

/** Seconds until the next attempt may be made, rounded up. */
export function secondsToWait({ count, lastAt }: Failures, now: number, patience: Patience): number {
  return Math.max(0, Math.ceil((lastAt + waitSeconds(count, patience) * 1_000 - now) / 1_000));
}
