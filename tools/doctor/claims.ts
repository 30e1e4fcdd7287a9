import type { Region } from '#libs/domain/src/region.js';
import type { CustodyFact, HandOverFact, MatterFacts } from './facts.js';

/** A record or an acceptance that makes a region the holder, or keeps it one while its hand-over is under way. */
export interface Claim {
  readonly region: Region;
  readonly epoch: number;
  readonly state: string;
  /** Of the record inside the epoch; 0 where it is accepted and not taken yet. */
  readonly version: number;
}

const leaving = ['frozen', 'in-transit'];

export const isLeaving = ({ state }: CustodyFact): boolean => leaving.includes(state);

export function rowsOf({ cells }: MatterFacts): { region: Region; row: CustodyFact }[] {
  return entries(cells).flatMap(([region, { row }]) => (row === undefined ? [] : [{ region, row }]));
}

export function sideOf({ cells }: MatterFacts, region: Region, side: HandOverFact['side'], id: string | null): HandOverFact | undefined {
  return cells[region]?.handOvers?.find((each) => each.id === id && each.side === side);
}

/** Acceptances, each with the epoch that it gave birth to. */
export function birthsOf({ cells }: MatterFacts): { region: Region; epoch: number; handOver: HandOverFact }[] {
  return entries(cells).flatMap(([region, { handOvers = [] }]) =>
    handOvers
      .filter(({ side, state }) => side === 'incoming' && state === 'accepted')
      .map((handOver) => ({ region, epoch: (handOver.epoch ?? 0) + 1, handOver })),
  );
}

/** Whether the receiver accepted what this record still gives out as under way: “moved, not yet known” is sound. */
export const wasAccepted = (facts: MatterFacts, row: CustodyFact): boolean =>
  row.to !== null && sideOf(facts, row.to, 'incoming', row.handOverId)?.state === 'accepted';

/** Acceptances whose region has not made its record yet: “accepted, not yet taken” is sound. */
export const untaken = (facts: MatterFacts) =>
  birthsOf(facts).filter(({ region, epoch }) => (facts.cells[region]?.row?.epoch ?? 0) < epoch);

/** Who claims the matter at this moment. In a sound system it is exactly one, whatever is still on its way. */
export function claimsOf(facts: MatterFacts): Claim[] {
  const held = rowsOf(facts)
    .filter(({ row }) => row.state !== 'moved' && !(isLeaving(row) && wasAccepted(facts, row)))
    .map(({ region, row }) => ({ region, epoch: row.epoch, state: row.state, version: row.custodyVersion }));
  const born = untaken(facts).map(({ region, epoch }) => ({ region, epoch, state: 'accepted', version: 0 }));
  return [...held, ...born];
}

export const entries = <T>(of: Readonly<Partial<Record<Region, T>>>): [Region, T][] => Object.entries(of) as [Region, T][];
