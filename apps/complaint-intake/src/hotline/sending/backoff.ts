const factor = 3;
const longestSeconds = 6 * 3_600;
/** A fifth more or less, so that what failed together does not come back together. */
const jitter = 0.2;

/** Seconds until the next attempt after so many; `chance` lies between 0 and 1. */
export function backoffSeconds(attempts: number, firstSeconds: number, chance: number): number {
  return Math.min(firstSeconds * factor ** (attempts - 1), longestSeconds) * (1 - jitter + 2 * jitter * chance);
}
