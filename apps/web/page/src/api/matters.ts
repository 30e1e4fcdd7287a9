import { bodyOf, client } from './client.js';
import type { operations } from './generated/schema.js';
import type { Queue } from './types.js';

export type QueueKey = Queue['key'];
/** The queues of one's own work, … */
export const workQueues = ['needs-me', 'waiting-for-others', 'overdue', 'in-transit', 'all'] as const satisfies QueueKey[];
/** … and those of whoever looks after all of it. */
export const supervisionQueues = ['overdue-anywhere', 'undelivered', 'returned', 'disputed'] as const satisfies QueueKey[];
export const queueKeys: readonly QueueKey[] = [...workQueues, ...supervisionQueues];
export type MatterQuery = NonNullable<operations['case-status.ListMattersController.run']['parameters']['query']>;

export const listMatters = (query: MatterQuery, signal?: AbortSignal) =>
  bodyOf(client.GET('/api/case-status/matters', { params: { query }, ...given(signal) }));

export const getMatter = (id: string, signal?: AbortSignal) =>
  bodyOf(client.GET('/api/case-status/matters/{id}', { params: { path: { id } }, ...given(signal) }));

export const listQueues = (signal?: AbortSignal) => bodyOf(client.GET('/api/case-status/queues', given(signal)));

export const listRegions = (signal?: AbortSignal) => bodyOf(client.GET('/api/case-status/regions', given(signal)));

/** Addresses that the browser opens by itself. */
export function streamAddress(lastEventId: string, open: string | undefined): string {
  const query = new URLSearchParams({ ...(lastEventId === '' ? {} : { lastEventId }), ...(open === undefined ? {} : { open }) });
  return `/api/case-status/stream${query.size === 0 ? '' : `?${query}`}`;
}
export const exportAddress = (query: MatterQuery, form: 'csv' | 'xlsx' = 'csv') =>
  `/api/case-status/matters.${form}?${new URLSearchParams(Object.entries(query).map(([name, value]) => [name, String(value)]))}`;

const given = (signal: AbortSignal | undefined) => (signal === undefined ? {} : { signal });
