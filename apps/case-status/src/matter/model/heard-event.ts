import type { Contract } from '#libs/contracts/src/contract.js';
import { type Instant, instant } from '#libs/domain/src/instant.js';
import type { Region } from '#libs/domain/src/region.js';
import type { ReceivedEvent } from '#libs/messaging/src/envelope/envelope.js';

/** One event as its region signed it, without what is sealed to a single region: equal in every cell that heard it. */
export interface HeardEvent {
  readonly eventId: string;
  readonly matterId: string;
  readonly type: string;
  readonly version: number;
  readonly region: Region;
  readonly service: string;
  readonly aggregate: string;
  readonly sequence: number;
  readonly actor: string;
  readonly at: Instant;
  readonly correlationId: string;
  readonly causationId?: string | undefined;
  readonly data: Readonly<Record<string, unknown>>;
}

export function heardEvent(sent: ReceivedEvent): HeardEvent {
  return {
    eventId: sent.id,
    matterId: sent.event.key,
    type: sent.event.type,
    version: sent.event.version,
    region: sent.region,
    service: sent.service,
    aggregate: sent.aggregate,
    sequence: sent.sequence,
    actor: sent.actor,
    at: instant(sent.time),
    correlationId: sent.correlationId,
    ...(sent.causationId === undefined ? {} : { causationId: sent.causationId }),
    data: publicPart(sent.event.data),
  };
}

// By form and not by name: a cell whose contracts are older than the sender's must leave out the same parts, or their digests would differ.
const sealed = /^eyJ[\w-]+\.[\w-]*\.[\w-]+\.[\w-]+\.[\w-]+$/;

export const publicPart = (data: object): Readonly<Record<string, unknown>> =>
  Object.fromEntries(Object.entries(data).filter(([, value]) => !(typeof value === 'string' && sealed.test(value))));

/** Parts that are always sealed, and so never in a heard event. */
type SealedParts = 'content' | 'reporter' | 'note' | 'files' | 'ownFiles' | 'details';
type DataOf<C extends Contract> = Omit<ReturnType<C['read']>['data'], SealedParts>;

/** The event's data if it is one of this contract. It was read strictly when it was delivered. */
export const heardAs = <C extends Contract>(contract: C, { type, version, data }: HeardEvent): DataOf<C> | undefined =>
  type === contract.type && version === contract.version ? (data as DataOf<C>) : undefined;

/** What tells it from every other event: whoever sends chooses the id, so it counts inside that region alone. */
export const nameOf = ({ region, eventId }: Pick<HeardEvent, 'region' | 'eventId'>): string => `${region}/${eventId}`;

const compare = (a: string | number, b: string | number) => (a < b ? -1 : a > b ? 1 : 0);

/** One order of all services and regions that hangs on the events alone, not on how they arrived. */
export const canonicalOrder = (a: HeardEvent, b: HeardEvent): number =>
  compare(a.at, b.at) ||
  compare(a.region, b.region) ||
  compare(a.service, b.service) ||
  compare(a.aggregate, b.aggregate) ||
  compare(a.sequence, b.sequence) ||
  compare(a.eventId, b.eventId);

export const inCanonicalOrder = (events: readonly HeardEvent[]): HeardEvent[] =>
  [...new Map(events.map((event) => [nameOf(event), event])).values()].sort(canonicalOrder);
