import type { AsOf } from './types.js';
import { Watched } from './watched.js';

/** Since when no answer has come from the cell; undefined while the line is up. */
export const lineDownSince = new Watched<Date | undefined>(undefined);

/** How fresh the last read was, and when this page learned it. */
export const freshness = new Watched<{ asOf: AsOf; heardAt: number } | undefined>(undefined);

/** The session ended while somebody was working: the page stays, a log-in form covers it. */
export const sessionEnded = new Watched(false);

export const lineIsUp = () => lineDownSince.set(undefined);
export const lineIsDown = () => lineDownSince.set(lineDownSince.get() ?? new Date());

export function heardAsOf(body: unknown): void {
  if (typeof body !== 'object' || body === null || !('asOf' in body)) return;
  freshness.set({ asOf: body.asOf as AsOf, heardAt: Date.now() });
}
