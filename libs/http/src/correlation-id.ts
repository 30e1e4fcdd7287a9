import { randomUUID } from 'node:crypto';
import type { Request, RequestHandler } from 'express';
import { withCorrelation } from '#libs/observability/src/correlation.js';

const header = 'x-correlation-id';
const uuid = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i;

/** Gives every request the id of its story: the caller's, where it is a UUID, else a new one. It goes back with the answer. */
export const giveCorrelationId: RequestHandler = (request, response, next) => {
  response.setHeader('X-Correlation-Id', correlationOf(request));
  next();
};

/** Lets logs and the outbox know the story. Stands after the body parser, because the end of a body arrives in the context of its socket. */
export const enterStory: RequestHandler = (request, _response, next) => {
  withCorrelation({ correlationId: correlationOf(request) }, next);
};

/** Kept in the request's own headers, so that everything that sees the request finds the same id. */
export function correlationOf(request: Request): string {
  const given = request.headers[header];
  const id = typeof given === 'string' && uuid.test(given) ? given.toLowerCase() : randomUUID();
  request.headers[header] = id;
  return id;
}
