import type { Me } from '../api/types.js';

/** Actions of the policy. The services decide; the page only shows what makes sense and explains the rest. */
export type Action = Me['allowed'][number];

export const may = (me: Pick<Me, 'allowed'>, action: Action): boolean => me.allowed.includes(action);
