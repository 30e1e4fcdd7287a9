import { setTimeout as pause } from 'node:timers/promises';

export interface Patience {
  /** Milliseconds until it gives up. */
  readonly within?: number;
  /** Milliseconds between two looks. */
  readonly every?: number;
}

/**
 * Looks until `check` answers something other than undefined or false, and gives that back. A look that throws counts as not yet.
 * Gives up with an error that names what it waited for and how the last look failed.
 */
export async function eventually<T>(
  what: string,
  check: () => T | Promise<T>,
  { within = 20_000, every = 25 }: Patience = {},
): Promise<Exclude<T, undefined | false>> {
  const gaveUp = new Error();
  const deadline = performance.now() + within;
  for (;;) {
    const look = await lookOnce(check);
    if (look.seen !== undefined && look.seen !== false) return look.seen as Exclude<T, undefined | false>;
    if (performance.now() >= deadline) {
      gaveUp.message = `waited ${within} ms for ${what}; last look: ${look.failure ?? `answered ${String(look.seen)}`}`;
      throw gaveUp;
    }
    await pause(every);
  }
}

async function lookOnce<T>(check: () => T | Promise<T>): Promise<{ seen?: T; failure?: string }> {
  try {
    return { seen: await check() };
  } catch (error) {
    return { failure: error instanceof Error ? error.message : String(error) };
  }
}
