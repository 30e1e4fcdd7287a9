import type { Region } from '#libs/domain/src/region.js';
import type { CellDesk } from './cell-desk.js';
import type { CellFacts, MatterFacts } from './facts.js';

/** One stream of facts in the order of the matters' ids, with the place that each goes to. */
interface Stream {
  readonly region: Region;
  readonly facts: AsyncGenerator<{ readonly matterId: string; readonly facts: CellFacts }>;
  head?: { readonly matterId: string; readonly facts: CellFacts };
}

/**
 * The facts of all matters (or of some), put together matter by matter. All streams come in the order of the ids, so that no more than a page of each is
 * held, however many matters there are.
 */
export async function* allFacts(desks: readonly CellDesk[], ids?: readonly string[]): AsyncGenerator<MatterFacts> {
  const streams = desks.flatMap((desk) => streamsOf(desk, ids));
  await Promise.all(streams.map(advance));
  for (;;) {
    const next = streams.flatMap(({ head }) => (head === undefined ? [] : [head.matterId])).sort()[0];
    if (next === undefined) return;
    // A cell that knows nothing of the matter was asked too.
    const cells: Partial<Record<Region, CellFacts>> = Object.fromEntries(desks.map(({ region }) => [region, {}]));
    const here = streams.filter(({ head }) => head?.matterId === next);
    for (const { region, head } of here) cells[region] = { ...cells[region], ...head?.facts };
    await Promise.all(here.map(advance));
    yield { matterId: next, cells };
  }
}

async function advance(stream: Stream): Promise<void> {
  const { value, done } = await stream.facts.next();
  if (done === true) delete stream.head;
  else stream.head = value;
}

function streamsOf(desk: CellDesk, ids?: readonly string[]): Stream[] {
  const of = <T extends { readonly matterId: string }>(all: AsyncGenerator<T>, as: (fact: T) => CellFacts): Stream => ({
    region: desk.region,
    facts: mapped(all, as),
  });
  return [
    of(desk.custody(ids), (row) => ({ row })),
    of(desk.handOvers(ids), ({ handOvers }) => ({ handOvers })),
    of(desk.replicas(ids), (replica) => ({ replica })),
  ];
}

async function* mapped<T extends { readonly matterId: string }>(all: AsyncGenerator<T>, as: (fact: T) => CellFacts) {
  for await (const fact of all) yield { matterId: fact.matterId, facts: as(fact) };
}
