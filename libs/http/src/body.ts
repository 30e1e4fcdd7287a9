import { isUtf8 } from 'node:buffer';
import type { IncomingMessage } from 'node:http';
import express, { type RequestHandler } from 'express';
import { unknown } from './fields/faults.js';
import { HttpProblem, invalid } from './problems/http-problem.js';

const limit = '1mb';
const deepest = 20;
/** Far more than any form has; checking each of 300,000 empty objects would keep the process busy for seconds. */
const mostValues = 10_000;
const changing = new Set(['POST', 'PUT', 'PATCH', 'DELETE']);

const rawBodies = new WeakMap<IncomingMessage, Buffer>();

/** The bytes of a JSON body as they came: a signature counts for these and not for what they mean. */
export const rawBodyOf = (request: IncomingMessage): Buffer => rawBodies.get(request) ?? Buffer.alloc(0);

/** Reads JSON up to one megabyte. Bytes that are not UTF-8 are refused, where the parser alone would put U+FFFD in their place. */
export const readJson = (): RequestHandler =>
  express.json({
    limit,
    verify: (request, _response, bytes, encoding) => {
      if (encoding === 'utf-8' && !isUtf8(bytes)) throw new HttpProblem(400, 'request.malformed-json');
      rawBodies.set(request, bytes);
    },
  });

/** Lets JSON through, and the media types of files that the service takes. Refuses forms and plain text, which other sites could make a browser send. */
export const acceptOnly =
  (fileTypes: readonly string[]): RequestHandler =>
  (request, _response, next) => {
    const hasBody = request.headers['transfer-encoding'] !== undefined || Number(request.headers['content-length'] ?? 0) > 0;
    if (changing.has(request.method) && hasBody && !request.is(['application/json', ...fileTypes])) {
      throw new HttpProblem(415, 'request.unsupported-media-type', { details: { accepted: ['application/json', ...fileTypes] } });
    }
    next();
  };

/**
 * Refuses bodies that would harm the code behind: nested so deep that recursion breaks, of too many parts, or with keys that JavaScript gives a meaning of its own
 * (`__proto__`, `constructor`, `toString` …), which class-transformer drops or stumbles over in silence.
 */
export const refuseHarmfulBody: RequestHandler = (request, _response, next) => {
  refuseHarm(request.body);
  next();
};

export function refuseHarm(body: unknown): void {
  let level: [unknown, string][] = [[body, '']];
  let values = 0;
  for (let depth = 0; level.length > 0; depth++) {
    values += level.length;
    if (values > mostValues) throw new HttpProblem(413, 'request.too-large', { details: { mostValues } });
    if (depth > deepest) throw new HttpProblem(400, 'request.malformed-json', { details: { deepest } });
    level = level.flatMap(([value, path]) => childrenOf(value, path));
  }
}

function childrenOf(value: unknown, path: string): [unknown, string][] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).map(([key, child]) => {
    const field = path === '' ? key : `${path}.${key}`;
    if (key in Object.prototype) throw invalid([{ field, code: unknown.code, message: unknown.message, messageEn: unknown.messageEn }]);
    return [child, field];
  });
}

/** An address or query with a broken percent-encoding means nothing; Node would put other characters in its place. */
export const refuseMalformedAddress: RequestHandler = (request, _response, next) => {
  decodeURIComponent(request.originalUrl);
  next();
};
