import type { Principal } from '#libs/auth/src/principal.js';
import { inScope, scopeOf } from '#libs/auth/src/scope.js';
import type { Instant } from '#libs/domain/src/instant.js';
import type { Region } from '#libs/domain/src/region.js';
import { type Deadline, isRunning } from '../model/deadlines.fold.js';
import type { HandOverView } from '../model/hand-overs.fold.js';
import type { MatterView } from '../model/matter.fold.js';
import type { MatterLine, NextDeadline, OpenHandOver } from './matter-line.response.js';
import type { OrderedRow } from './matter-order.js';
import { isInQueue, type QueueOf, tasksFor } from './queues.js';

/** What a line is made of, as it stands in `matter m`. */
export interface LineRow extends OrderedRow {
  readonly kind: string;
  readonly right_type: string;
  readonly channel: string;
  readonly urgency: string;
  readonly origin: Region;
  readonly holder: Region;
  readonly state: string;
  readonly regions: Region[];
  readonly title: string | null;
  readonly respondent: string | null;
  readonly place: { readonly code?: string; readonly text: string } | null;
  readonly view: MatterView;
}

export const lineColumns = `m.id, m.number, m.kind, m.right_type, m.channel, m.urgency, m.origin, m.holder, m.state, m.regions,
  m.title, m.respondent, m.place, m.received_at, m.updated_at, m.next_due, m.view`;

/** Whether the principal may read what the matter says, not only how it stands. */
export const mayReadContent = (principal: Principal, row: Pick<LineRow, 'state' | 'regions'>): boolean =>
  inScope(scopeOf(principal, 'matter.read-content'), row);

export function lineOf(row: LineRow, of: QueueOf): MatterLine {
  const { view } = row;
  const readable = mayReadContent(of.principal, row);
  const next = view.deadlines.find(isRunning);
  const handOver = openHandOver(view.handOvers, of.principal.region);
  return {
    id: row.id,
    number: row.number,
    kind: row.kind,
    rightType: row.right_type,
    channel: row.channel,
    urgency: row.urgency,
    origin: row.origin,
    holder: row.holder,
    state: row.state,
    custody: custodyOf(view),
    title: readable ? row.title : null,
    respondent: readable && row.respondent !== null ? { name: row.respondent } : null,
    place: readable ? row.place : null,
    receivedAt: row.received_at.toISOString(),
    updatedAt: row.updated_at.toISOString(),
    ...(next === undefined ? {} : { next: shown(next) }),
    overdue: next !== undefined && isPast(next, of.now),
    ...(handOver === undefined ? {} : { openHandOver: handOver }),
    mine: isInQueue('needs-me', of, view),
    tasks: [...new Set(tasksFor(of.principal, view).map(({ kind }) => kind))],
  };
}

export const isPast = ({ due }: Pick<Deadline, 'due'>, now: Instant): boolean => due <= now;

const shown = ({ ruleId, what, region, due, provisional }: Deadline): NextDeadline => ({ ruleId, what, region, due, provisional });

/** A listed matter has a custody fact. */
function custodyOf({ custody }: MatterView): MatterLine['custody'] {
  const { state = 'held', epoch = 1, to, disputed = false } = custody ?? {};
  return { state, epoch, ...(to === undefined ? {} : { to }), disputed };
}

/** The hand-over that this region is a side of; of several proposals the one that has come farthest. */
function openHandOver(handOvers: readonly HandOverView[], here: Region): OpenHandOver | undefined {
  const own = handOvers.filter(
    ({ open, from, to, offeredAt, incoming }) => open && (from === here || (to === here && (offeredAt ?? incoming))),
  );
  const farthest = own.toSorted((a, b) => progress(b) - progress(a))[0];
  if (farthest === undefined) return undefined;
  const { id, from, outgoing, incoming } = farthest;
  const direction = from === here ? 'outgoing' : 'incoming';
  const side = direction === 'outgoing' ? outgoing : incoming;
  const state = side?.state ?? outgoing?.state ?? 'in-transit';
  return { id, direction, state, ...(side === null ? {} : { version: side.version }) };
}

function progress({ incoming, outgoing }: HandOverView): number {
  if (incoming !== null || outgoing?.state === 'in-transit') return 2;
  return outgoing?.state === 'approved' ? 1 : 0;
}
