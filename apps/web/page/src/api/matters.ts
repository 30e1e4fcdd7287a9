import { type Query, queryString, read } from './http.js';
import type { AsOf, MatterLine, MatterView } from './types.js';

export const queueKeys = ['needs-me', 'waiting-for-others', 'overdue', 'in-transit', 'all'] as const;
export type QueueKey = (typeof queueKeys)[number];

export interface Queue {
  key: QueueKey;
  count: number;
  /** Counting stopped at a limit: there are at least this many. */
  capped?: boolean;
}

export interface MatterPart {
  items: MatterLine[];
  next?: string | null;
  asOf: AsOf;
}

const base = '/api/case-status';

export const listMatters = (query: Query, signal?: AbortSignal) => read<MatterPart>(`${base}/matters`, query, signal);
export const getMatter = (id: string, signal?: AbortSignal) => read<MatterView>(`${base}/matters/${id}`, {}, signal);
export const listQueues = (signal?: AbortSignal) => read<{ items: Queue[]; asOf: AsOf }>(`${base}/queues`, {}, signal);
export const exportAddress = (query: Query) => `${base}/matters.csv${queryString(query)}`;
export const streamAddress = `${base}/stream`;
