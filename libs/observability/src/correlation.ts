import { AsyncLocalStorage } from 'node:async_hooks';
import { randomUUID } from 'node:crypto';

/** What made us do this: one id for the whole story across regions, and the event that caused this step, if an event did. */
export interface Correlation {
  readonly correlationId: string;
  readonly causationId?: string;
}

const current = new AsyncLocalStorage<Correlation>();

/** Ids for logs and envelopes only: no decision may hang on them, so that an ambient store does no harm. */
export const correlation = (): Correlation => current.getStore() ?? { correlationId: randomUUID() };

export const withCorrelation = <T>(story: Correlation, work: () => T): T => current.run(story, work);

/** The story that is being told right now, if one is: for log lines, which need not invent an id. */
export const knownCorrelation = (): Correlation | undefined => current.getStore();
