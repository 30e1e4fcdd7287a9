import { type MatterFilter, matching } from './matter-filter.js';
import type { QueueOf } from './queues.js';
import type { SqlParams } from './sql-params.js';

/** Nobody works through more; counting a million rows costs a hundred times what a list costs. */
export const countingStops = 10_000;

/** A select of how many matters a list with this filter has. Made of the same condition as the list, so that they cannot differ. */
export const counting = (filter: MatterFilter, of: QueueOf, params: SqlParams): string =>
  `select count(*)::int from (select from matter m where ${matching(filter, 'matter.list', of, params)} limit ${countingStops + 1}) counted`;

export const capped = (count: number): { count: number; capped?: true } =>
  count > countingStops ? { count: countingStops, capped: true } : { count };
