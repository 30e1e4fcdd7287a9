import type { ErrorRequestHandler, RequestHandler } from 'express';
import type { Log } from '#libs/observability/src/log.js';
import { HttpProblem } from './http-problem.js';
import { answerWithProblem } from './problem.filter.js';

/** For the outermost server, last of all: what no service answered is a problem like any other. */
export const noSuchAddress: RequestHandler = () => {
  throw new HttpProblem(404, 'request.no-such-address');
};

/** For the outermost server: errors outside any Nest application, such as a broken address. */
export const problemHandler =
  (log: Log): ErrorRequestHandler =>
  (error, request, response, _next) =>
    answerWithProblem(error, request, response, log);
