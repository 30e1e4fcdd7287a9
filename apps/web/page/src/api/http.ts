import { heardAsOf, lineIsDown, lineIsUp, sessionEnded } from './line.js';
import { LineLost, problemOf } from './problem.js';

export type Query = Readonly<Record<string, string | number | boolean | undefined>>;

export interface Command {
  /** Idempotency-Key: the same for every repetition of one intent. */
  readonly key: string;
  /** If-Match: the version that the officer was looking at. */
  readonly version?: number;
  readonly body?: unknown;
}

// A proxy that has lost the cell answers with one of these: the command may or may not have arrived, just as with a dead line.
const lineStatuses = [502, 503, 504];

export async function send(path: string, init: RequestInit = {}): Promise<Response> {
  const response = await fetch(path, { credentials: 'same-origin', ...init }).catch((reason: unknown) => {
    if (init.signal?.aborted) throw reason;
    lineIsDown();
    throw new LineLost(String(reason));
  });
  if (lineStatuses.includes(response.status)) {
    lineIsDown();
    throw new LineLost(`${response.status}`);
  }
  lineIsUp();
  if (response.ok) return response;
  if (response.status === 401 && path !== '/api/web/session') sessionEnded.set(true);
  throw await problemOf(response);
}

export async function read<T>(path: string, query: Query = {}, signal?: AbortSignal): Promise<T> {
  const response = await send(path + queryString(query), signal === undefined ? {} : { signal });
  const body = (await response.json()) as T;
  heardAsOf(body);
  return body;
}

export async function command<T>(path: string, { key, version, body }: Command, method = 'POST'): Promise<T> {
  const headers: Record<string, string> = { 'Content-Type': 'application/json', 'Idempotency-Key': key };
  if (version !== undefined) headers['If-Match'] = `"${version}"`;
  const response = await send(path, { method, headers, body: JSON.stringify(body ?? {}) });
  return (response.status === 204 ? undefined : await response.json()) as T;
}

export function queryString(query: Query): string {
  const words = Object.entries(query).filter(([, value]) => value !== undefined && value !== '');
  return words.length === 0 ? '' : `?${new URLSearchParams(words.map(([name, value]) => [name, String(value)]))}`;
}
