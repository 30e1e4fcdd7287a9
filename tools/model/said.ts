import { messages } from './renderings.js';
import type { Machine } from './tables.js';

const figures = { owner: ['o_to[r]', 'n'], sender: ['s_to[h]', 's_number[h]'], receiver: ['v_from[r]', 'v_number[r]'] } as const;

/** A line that the replayed trail prints and the story is told from: region, who and what, and two figures. */
export function said(machine: Machine, what: string, message?: keyof typeof messages): string {
  const [first, second] = message === undefined ? figures[machine] : [messages[message], 'n'];
  return `printf("@ %d ${machine}.${what} %d %d\\n", r, ${first}, ${second})`;
}
