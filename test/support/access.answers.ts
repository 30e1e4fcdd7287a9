import { Agent, request as httpRequest } from 'node:http';
import { isRegistered } from '#libs/http/src/problems/catalogue.js';
import type { RawRequest } from './access.malformed.js';

export interface RawAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
  readonly body: string;
}

/**
 * Sends it as it is. A stream is left as soon as it begins. A kept connection may be closed by the server in the very moment in which it is used once more; that
 * is nobody's fault, and the request is sent again on a new one.
 */
export async function send(url: string, request: RawRequest, agent: Agent): Promise<RawAnswer> {
  try {
    return await sendOnce(url, request, agent);
  } catch (failure) {
    if (!(failure instanceof ClosedMeanwhile)) throw failure;
    return sendOnce(url, request, new Agent());
  }
}

class ClosedMeanwhile extends Error {}

function sendOnce(url: string, { method, path, headers, body }: RawRequest, agent: Agent): Promise<RawAnswer> {
  const { hostname, port } = new URL(url);
  return new Promise((resolve, reject) => {
    // Any text as the bytes that a client would send: Node's own takes no character above 255.
    const flat = headers.flat().map((text) => Buffer.from(text).toString('latin1'));
    const host = ['host', `${hostname}:${port}`, ...(body === undefined ? [] : ['content-length', String(body.length)])];
    const request = httpRequest({ hostname, port, method, path, agent, headers: [...host, ...flat] }, (response) => {
      const about = { status: response.statusCode ?? 0, headers: response.headers };
      const pieces: Buffer[] = [];
      const done = () => resolve({ ...about, body: Buffer.concat(pieces).toString() });
      response.on('data', (piece: Buffer) => pieces.push(piece));
      response.once('end', done);
      response.once('error', reject);
      if (!String(response.headers['content-type']).startsWith('text/event-stream')) return;
      response.removeAllListeners('error').on('error', () => undefined);
      response.destroy();
      done();
    });
    request.once('error', (failure: NodeJS.ErrnoException) =>
      reject(request.reusedSocket && failure.code === 'ECONNRESET' ? new ClosedMeanwhile('', { cause: failure }) : failure),
    );
    request.end(body);
  });
}

interface Problem {
  readonly type?: unknown;
  readonly title?: unknown;
  readonly titleEn?: unknown;
  readonly status?: unknown;
  readonly code?: unknown;
  readonly errors?: readonly Record<string, unknown>[];
}

const inside = /node_modules|\.ts:\d|\bat \w+ \(|select .* from|insert into|relation "|pg_|stack/i;

/** What is wrong with an answer to a request that may be refused in any way but a bad one; undefined where nothing is. */
export function badAnswer(
  { method, field }: Pick<RawRequest, 'method' | 'field'>,
  { status, headers, body }: RawAnswer,
): string | undefined {
  if (status >= 500) return `answered ${status} ${body}`;
  if (status < 400) return field === undefined ? undefined : `${field} is wrong, answered ${status}`;
  const type = String(headers['content-type']);
  if (type !== 'application/problem+json; charset=utf-8') return `a ${status} of type ${type}: ${body.slice(0, 100)}`;
  return method === 'HEAD' ? undefined : badProblem(status, body, field);
}

function badProblem(status: number, body: string, field: string | undefined): string | undefined {
  const problem = parsed(body);
  if (problem === undefined) return `no JSON: ${body.slice(0, 100)}`;
  const { code, title, titleEn, errors } = problem;
  if (problem.status !== status || problem.type !== `urn:problem:${String(code)}`) return `contradicts itself: ${body.slice(0, 200)}`;
  if (!isRegistered(String(code))) return `has no words for ${String(code)}`;
  if (!/\p{Script=Han}/u.test(String(title)) || !/^[A-Z][\x20-\x7e’–“”]+[.]$/.test(String(titleEn)))
    return `is not in both languages: ${body.slice(0, 200)}`;
  if (inside.test(body)) return `tells of the inside: ${body.slice(0, 200)}`;
  if (code === 'request.invalid' && !(errors?.length && errors.every(isFault))) return `names no field: ${body.slice(0, 200)}`;
  const named = errors?.map((each) => String(each['field'])) ?? [];
  if (field !== undefined && !named.some((each) => each === field || each.startsWith(`${field}.`)))
    return `names ${named} and not ${field}`;
  return undefined;
}

const isFault = ({ field, code, message, messageEn }: Record<string, unknown>) =>
  typeof field === 'string' &&
  /^field\.[a-z-]+$/.test(String(code)) &&
  /\p{Script=Han}/u.test(String(message)) &&
  /^[A-Z]/.test(String(messageEn));

function parsed(body: string): Problem | undefined {
  try {
    return JSON.parse(body) as Problem;
  } catch (failure) {
    if (failure instanceof SyntaxError) return undefined;
    throw failure;
  }
}
