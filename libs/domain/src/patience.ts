/** How often somebody may try in vain before they have to wait. */
export interface Patience {
  readonly freeAttempts: number;
  /** Older failures are forgotten. */
  readonly windowSeconds: number;
  readonly longestWaitSeconds: number;
}

const whileSigningIn = { windowSeconds: 15 * 60, longestWaitSeconds: 5 * 60 };
/** Whoever forgets a password finds it within a few attempts. */
export const patienceWithName: Patience = { freeAttempts: 5, ...whileSigningIn };
/** A whole hotline office may come from one address. */
export const patienceWithAddress: Patience = { freeAttempts: 50, ...whileSigningIn };
/** Ten thousand endings of a phone number, at 24 a day: more than a year, and every one of them counted. */
export const patienceWithStatusCode: Patience = { freeAttempts: 5, windowSeconds: 24 * 3_600, longestWaitSeconds: 3_600 };

/** The pause doubles with every further failure; it is capped, so that nobody can lock somebody out for good by typing their name. */
export function waitSeconds(failures: number, { freeAttempts, longestWaitSeconds }: Patience): number {
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
