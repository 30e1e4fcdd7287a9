import type { Deadline, MatterView, Region } from '../api/types.js';

export interface Clocks {
  readonly region: Region;
  /** The sender's promise to who called, or what the law gives the receiver; undefined where nothing is handed over. */
  readonly role: 'sender' | 'receiver' | undefined;
  readonly deadlines: readonly Deadline[];
}

/**
 * The clocks by whose they are. While a matter is handed over, and after it was, both sides' stand beside each other (R-024): the sender's promise goes on, the
 * receiver's begins with the receipt.
 */
export function clocksOf({ deadlines, handOvers, holder }: Pick<MatterView, 'deadlines' | 'handOvers' | 'holder'>): Clocks[] {
  const last = handOvers.findLast(({ offeredAt, outgoing }) => offeredAt !== undefined || outgoing?.state === 'approved');
  const roles = new Map<Region, Clocks['role']>(
    last === undefined
      ? [[holder, undefined]]
      : [
          [last.from, 'sender'],
          [last.to, 'receiver'],
        ],
  );
  for (const { region } of deadlines) if (!roles.has(region)) roles.set(region, undefined);
  return [...roles].map(([region, role]) => ({ region, role, deadlines: deadlines.filter((deadline) => deadline.region === region) }));
}
