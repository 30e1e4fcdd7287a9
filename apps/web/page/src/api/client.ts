import createClient from 'openapi-fetch';
import type { paths } from './generated/schema.js';
import { heardAsOf, lineIsDown, lineIsUp, sessionEnded } from './line.js';
import { LineLost, problemOf } from './problem.js';

// A proxy that has lost the cell answers with one of these: the command may or may not have arrived, just as with a dead line.
const lineStatuses = [502, 503, 504];
// Wrong passwords, and the question who I am, are answered 401 where nobody's session ends.
const answered401 = ['/api/web/session', '/api/web/me'];

/** `fetch` for everything the page asks. Whatever is no success is thrown: `LineLost` when nobody answered, `Problem` when a service said no. */
export async function lineFetch(request: Request): Promise<Response> {
  const response = await fetch(request).catch((reason: unknown) => {
    if (request.signal.aborted) throw reason;
    lineIsDown();
    throw new LineLost(String(reason));
  });
  if (lineStatuses.includes(response.status)) {
    lineIsDown();
    throw new LineLost(`${response.status}`);
  }
  lineIsUp();
  if (response.ok) return response;
  if (response.status === 401 && !answered401.includes(new URL(request.url).pathname)) sessionEnded.set(true);
  throw await problemOf(response);
}

/** Typed by the OpenAPI document of the services (`npm run page:client`). */
export const client = createClient<paths>({ fetch: lineFetch, credentials: 'same-origin' });

/** The body of an answer. Refusals were thrown before; `As` refines what the document leaves open. */
export async function bodyOf<Body, As extends Body = Body>(asked: Promise<{ data?: Body }>): Promise<As> {
  const { data } = await asked;
  heardAsOf(data);
  return data as As;
}

/** The headers of a command: its key, and the version that the officer was looking at. */
export const once = (key: string) => ({ 'Idempotency-Key': key });
export const onceAt = (key: string, version: number) => ({ 'Idempotency-Key': key, 'If-Match': `"${version}"` });
