import { decide } from '#libs/auth/src/policy.js';
import type { Principal } from '#libs/auth/src/principal.js';
import type { Instant } from '#libs/domain/src/instant.js';
import { isRunning } from '../model/deadlines.fold.js';
import type { MatterView } from '../model/matter.fold.js';
import { type TaskKind, taskActions, taskKinds } from '../model/tasks.fold.js';
import type { SqlParams } from './sql-params.js';

export const queueKeys = [
  ...(['needs-me', 'waiting-for-others', 'overdue', 'in-transit', 'all'] as const),
  // What a supervisor looks at, of all regions.
  ...(['overdue-anywhere', 'undelivered', 'returned', 'disputed'] as const),
] as const;
export type QueueKey = (typeof queueKeys)[number];

/** Whose queue it is, and what time it is. */
export interface QueueOf {
  readonly principal: Principal;
  readonly now: Instant;
}

/** One meaning told twice, for the database and for a matter in hand. Lists and counts are made of the same `sql`, so they cannot differ. */
interface Queue {
  readonly sql: (of: QueueOf, params: SqlParams) => string;
  readonly has: (of: QueueOf, view: MatterView) => boolean;
}

/** Until the receiver's word is heard, a matter that its sender let go is still on its way for us. */
const onTheWay = ['in-transit', 'moved'] as const;
const isOnTheWay = ({ custody }: MatterView) => (onTheWay as readonly (string | undefined)[]).includes(custody?.state);

const queues: Readonly<Record<QueueKey, Queue>> = {
  'needs-me': { sql: needsMe, has: ({ principal }, view) => tasksFor(principal, view).length > 0 },
  'waiting-for-others': {
    sql: ({ principal }, params) => `${inTransit} and m.holder = ${params.add(principal.region)}`,
    has: ({ principal }, view) => isOnTheWay(view) && view.custody?.region === principal.region,
  },
  overdue: {
    sql: ({ now }, params) => `m.own_due <= ${params.add(now)}`,
    has: ({ principal, now }, { deadlines }) =>
      deadlines.some((deadline) => isRunning(deadline) && deadline.region === principal.region && deadline.due <= now),
  },
  'in-transit': { sql: () => inTransit, has: (_of, view) => isOnTheWay(view) },
  all: { sql: () => 'true', has: () => true },
  'overdue-anywhere': {
    sql: ({ now }, params) => `m.next_due <= ${params.add(now)}`,
    has: ({ now }, { deadlines }) => deadlines.some((deadline) => isRunning(deadline) && deadline.due <= now),
  },
  // The conditions of the next three are those of their indexes, to the letter.
  undelivered: {
    sql: () => `jsonb_path_exists(m.view, '$.handOvers[*] ? (@.open == true && @.offeredAt != null && @.incoming == null)')`,
    has: (_of, { handOvers }) => handOvers.some(({ open, offeredAt, incoming }) => open && offeredAt !== null && incoming === null),
  },
  returned: {
    sql: () =>
      `jsonb_path_exists(m.view, '$ ? (@.custody.state == "held").handOvers[last] ? (@.outgoing.state == "returned" || @.incoming.state == "returned")')`,
    has: (_of, { custody, handOvers }) => custody?.state === 'held' && wasReturned(handOvers.at(-1)),
  },
  disputed: {
    sql: () => 'm.disputed',
    has: (_of, { custody, disputes }) => custody?.disputed === true || disputes.some(({ open }) => open),
  },
};

export const queueSql = (key: QueueKey, of: QueueOf, params: SqlParams): string => `(${queues[key].sql(of, params)})`;
export const isInQueue = (key: QueueKey, of: QueueOf, view: MatterView): boolean => queues[key].has(of, view);

const wasReturned = (last: MatterView['handOvers'][number] | undefined) =>
  last?.outgoing?.state === 'returned' || last?.incoming?.state === 'returned';

/** Written as in its index, which holds the few of a million that are so, in the order of the list. */
const inTransit = `m.custody in (${onTheWay.map((state) => `'${state}'`).join(', ')})`;

/** What the matter waits for and the principal may do. */
export const tasksFor = (principal: Principal, { tasks }: Pick<MatterView, 'tasks'>): MatterView['tasks'] =>
  tasks.filter(
    ({ kind, region, draftedBy }) =>
      decide(principal, taskActions[kind], { region, ...(draftedBy === undefined ? {} : { draftedBy }) }).allowed,
  );

/** Tasks that whoever wrote the draft or the record cannot do. */
const ofAnother: readonly TaskKind[] = ['approve-referral', 'approve-decision', 'approve-measure'];

/** The tables of a region keep the tasks of that region only, and a principal acts in their own region only. */
function needsMe({ principal }: QueueOf, params: SqlParams): string {
  const somebody = `not ${principal.accountId}`;
  const mayDo = (kind: TaskKind) => decide(principal, taskActions[kind], { region: principal.region, draftedBy: somebody }).allowed;
  const kinds = taskKinds.filter(mayDo);
  const others = kinds.filter((kind) => !ofAnother.includes(kind));
  // R-114: of drafts and records, only those that somebody else wrote.
  const drafts = kinds.some((kind) => ofAnother.includes(kind))
    ? `or not m.own_drafters <@ ${params.add([principal.accountId])}::text[]`
    : '';
  // The first condition is what the index serves.
  return `m.own_tasks <> '{}' and m.own_tasks && ${params.add(kinds)}::text[] and (m.own_tasks && ${params.add(others)}::text[] ${drafts})`;
}
