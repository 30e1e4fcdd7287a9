import { bodyOf, client } from './client.js';
import type { operations } from './generated/schema.js';
import type { Queue } from './types.js';

export const queueKeys = ['needs-me', 'waiting-for-others', 'overdue', 'in-transit', 'all'] as const satisfies Queue['key'][];
export type QueueKey = Queue['key'];
export type MatterQuery = NonNullable<operations['case-status.ListMattersController.run']['parameters']['query']>;

export const listMatters = (query: MatterQuery, signal?: AbortSignal) =>
  bodyOf(client.GET('/api/case-status/matters', { params: { query }, ...given(signal) }));

export const getMatter = (id: string, signal?: AbortSignal) =>
  bodyOf(client.GET('/api/case-status/matters/{id}', { params: { path: { id } }, ...given(signal) }));

export const listQueues = (signal?: AbortSignal) => bodyOf(client.GET('/api/case-status/queues', given(signal)));

/** Addresses that the browser opens by itself. */
export const streamAddress = '/api/case-status/stream';
export const exportAddress = (query: MatterQuery) =>
  `/api/case-status/matters.csv?${new URLSearchParams(Object.entries(query).map(([name, value]) => [name, String(value)]))}`;

const given = (signal: AbortSignal | undefined) => (signal === undefined ? {} : { signal });
