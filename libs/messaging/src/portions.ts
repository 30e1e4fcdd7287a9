import type { Hearer } from './event-log.js';

/** Few enough that none of them waits long for the others, and that what one spoils is soon done one by one. */
const mostTogether = 100;

/** What a hearer is offered at once: one message, or some where it takes them together. */
export function portionsFor<M>({ together }: Pick<Hearer, 'together'>, messages: readonly M[]): M[][] {
  const size = together === undefined ? 1 : mostTogether;
  return Array.from({ length: Math.ceil(messages.length / size) }, (_, index) => messages.slice(index * size, (index + 1) * size));
}
