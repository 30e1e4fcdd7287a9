import { setTimeout } from 'node:timers/promises';

const shortest = 100;
const longest = 10_000;
const longestWithoutServer = 2_000;

/** Milliseconds before trying again after so many failures in a row: quick at first, then so seldom that a long trouble costs nothing. */
export const delayAfter = (failures: number): number => Math.min(shortest * 2 ** Math.min(failures - 1, 20), longest);

/** The same for a server that is away: trying costs little, and whoever waits for it waits as little as can be once it is back. */
export const delayWithoutServer = (failures: number): number => Math.min(delayAfter(failures), longestWithoutServer);

/** Waits, or until the signal; says nothing about which. */
export async function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  try {
    await setTimeout(milliseconds, undefined, { signal });
  } catch (failure) {
    if (!signal.aborted) throw failure;
  }
}
