import { type MatterQuery, type QueueKey, queueKeys } from '../api/matters.js';
import { dayStart } from '../words/time.js';

export const filterKeys = ['q', 'kind', 'state', 'custody', 'rightType', 'origin', 'holder', 'receiver', 'overdue', 'from', 'to'] as const;
export type FilterKey = (typeof filterKeys)[number];

export const sorts = ['due', '-updated', 'updated', '-registered', 'registered', 'number'] as const;
export type Sort = (typeof sorts)[number];

/** What the list shows. It lives in the address, so that a colleague who is sent the link sees the same list. */
export interface ListState {
  readonly queue: QueueKey;
  readonly sort: Sort;
  readonly filters: Readonly<Partial<Record<FilterKey, string>>>;
}

// Where somebody must act, what is due first comes first; elsewhere, what moved last.
const sortOf = (queue: QueueKey): Sort =>
  queue === 'needs-me' || queue === 'overdue' || queue === 'overdue-anywhere' ? 'due' : '-updated';

/** Words in the address that mean nothing here are left out, so an old bookmark still opens. */
export function readListState(address: URLSearchParams, usual: QueueKey = 'needs-me'): ListState {
  const queue = queueKeys.find((key) => key === address.get('queue')) ?? usual;
  const sort = sorts.find((key) => key === address.get('sort')) ?? sortOf(queue);
  const filters: Partial<Record<FilterKey, string>> = {};
  for (const key of filterKeys) {
    const value = address.get(key)?.trim();
    if (value) filters[key] = value;
  }
  return { queue, sort, filters };
}

export function writeListState({ queue, sort, filters }: ListState): URLSearchParams {
  const address = new URLSearchParams();
  if (queue !== 'needs-me') address.set('queue', queue);
  for (const key of filterKeys) if (filters[key]) address.set(key, filters[key]);
  if (sort !== sortOf(queue)) address.set('sort', sort);
  return address;
}

/** Another queue keeps the filters but takes the order that fits it. */
export const inQueue = (state: ListState, queue: QueueKey): ListState => ({ ...state, queue, sort: sortOf(queue) });

export function withFilter(state: ListState, key: FilterKey, value: string | undefined): ListState {
  const { [key]: _before, ...others } = state.filters;
  return { ...state, filters: value ? { ...others, [key]: value } : others };
}

/** The same list as a question to the service: days become instants, the last day included. */
export function queryOf({ queue, sort, filters }: ListState): MatterQuery {
  const { from, to, ...others } = filters;
  const query: Record<string, string> = { queue, sort, ...others };
  if (from) query['from'] = dayStart(from);
  if (to) query['to'] = dayStart(nextDay(to));
  // Words in the address that the service does not know are answered with what is wrong about them.
  return query as MatterQuery;
}

const nextDay = (day: string): string => new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
