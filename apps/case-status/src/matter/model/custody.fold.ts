import { HandOverAcceptedV1 } from '#libs/contracts/src/case-referral/hand-over-accepted.v1.js';
import { ComplaintRegisteredV1 } from '#libs/contracts/src/complaint-intake/complaint-registered.v1.js';
import { CustodyChangedV1 } from '#libs/contracts/src/complaint-intake/custody-changed.v1.js';
import { MatterTakenV1 } from '#libs/contracts/src/complaint-intake/matter-taken.v1.js';
import type { CustodyState } from '#libs/custody/src/custody.moves.js';
import type { Instant } from '#libs/domain/src/instant.js';
import type { Region } from '#libs/domain/src/region.js';
import { type HeardEvent, heardAs } from './heard-event.js';

/** One stay of the matter: from the birth of its holder to the next birth. */
export interface Stay {
  readonly region: Region;
  readonly epoch: number;
  readonly from: Instant;
  readonly to?: Instant;
  readonly how: 'registered' | 'taken';
  readonly handOverId?: string;
}

export interface CustodyView {
  readonly region: Region;
  readonly epoch: number;
  /** 0 where the acceptance was heard and the new owner has not told its row yet. */
  readonly version: number;
  readonly state: CustodyState;
  readonly to?: Region;
  readonly handOverId?: string;
  readonly disputed: boolean;
  readonly returns: Readonly<Partial<Record<Region, number>>>;
}

export interface CustodyFold {
  readonly chain: readonly Stay[];
  readonly custody: CustodyView | null;
}

type Birth = Omit<Stay, 'to'> & { readonly rank: number };

/**
 * Custody facts count only from their own region's topic, and only by (epoch, version): topics overtake each other, so neither the time of a message nor its
 * arrival says who holds. Expects events in canonical order, which settles what the numbers leave open.
 */
export function foldCustody(events: readonly HeardEvent[]): CustodyFold {
  const births = new Map<number, Birth>();
  for (const birth of events.flatMap(birthOf)) {
    const known = births.get(birth.epoch);
    if (known === undefined || birth.rank < known.rank) births.set(birth.epoch, birth);
  }
  const inOrder = [...births.values()].sort((a, b) => a.epoch - b.epoch);
  const chain = inOrder.map(({ rank: _rank, ...stay }, index) => {
    const next = inOrder[index + 1];
    return next === undefined ? stay : { ...stay, to: next.from };
  });
  const newest = chain.at(-1);
  return { chain, custody: newest === undefined ? null : custodyIn(newest, events) };
}

/** What makes or shows a holder. The acceptance and the registration make one; the others tell of it and stand in while those are on their way. */
function birthOf(event: HeardEvent): Birth[] {
  const { region, at: from } = event;
  const registered = heardAs(ComplaintRegisteredV1, event);
  if (registered?.origin === region) return [{ region, epoch: 1, from, how: 'registered', rank: 0 }];
  const accepted = heardAs(HandOverAcceptedV1, event);
  if (accepted?.to === region) return [{ region, epoch: accepted.epoch, from, how: 'taken', handOverId: accepted.handOverId, rank: 0 }];
  const taken = heardAs(MatterTakenV1, event);
  if (taken !== undefined) return [{ region, epoch: taken.epoch, from, how: 'taken', handOverId: taken.handOverId, rank: 1 }];
  const fact = heardAs(CustodyChangedV1, event);
  if (fact?.region === region) return [{ region, epoch: fact.epoch, from, how: fact.epoch === 1 ? 'registered' : 'taken', rank: 2 }];
  return [];
}

function custodyIn({ region, epoch }: Stay, events: readonly HeardEvent[]): CustodyView {
  const facts = events.flatMap((event) => {
    const fact = heardAs(CustodyChangedV1, event);
    return fact !== undefined && event.region === region && fact.region === region && fact.epoch === epoch ? [fact] : [];
  });
  const [first] = facts;
  if (first === undefined) return { region, epoch, version: 0, state: 'held', disputed: false, returns: {} };
  const { version, state, to, handOverId, disputed, returns } = facts.reduce(
    (last, fact) => (fact.version >= last.version ? fact : last),
    first,
  );
  const offer = to === undefined || handOverId === undefined ? {} : { to, handOverId };
  return { region, epoch, version, state, ...offer, disputed, returns };
}
