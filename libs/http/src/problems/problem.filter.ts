import { type ArgumentsHost, Catch, type ExceptionFilter } from '@nestjs/common';
import type { Request, Response } from 'express';
import type { Log } from '#libs/observability/src/log.js';
import { correlationOf } from '../correlation-id.js';
import { type Problem, problemOf } from './problem.js';

/** The one place where anything thrown becomes an answer. Failures of ours are logged with the story's id; the caller gets that id and nothing from inside. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(private readonly log: Log) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    answerWithProblem(error, http.getRequest<Request>(), http.getResponse<Response>(), this.log);
  }
}

export function answerWithProblem(error: unknown, request: Request, response: Response, log: Log): void {
  const problem = problemOf(error);
  tell(problem, error, request, log);
  // An answer that has begun, such as a file or a stream, can only be cut off; the reader sees that it is not whole.
  if (response.headersSent) {
    response.destroy();
    return;
  }
  for (const [name, value] of Object.entries(problem.headers)) response.setHeader(name, value);
  response.setHeader('Cache-Control', 'no-store');
  response.setHeader('X-Correlation-Id', correlationOf(request));
  response.status(problem.status).type('application/problem+json');
  response.send(JSON.stringify({ ...problem.body, instance: `urn:uuid:${correlationOf(request)}` }));
}

function tell(problem: Problem, error: unknown, request: Request, log: Log): void {
  const about = { correlationId: correlationOf(request), method: request.method, status: problem.status, code: problem.code };
  // Somebody who is known tried what they may not do: for whoever looks for abuse, and rare enough to be read.
  if (problem.status === 403) log.warn({ ...about, account: request.user?.accountId, ...reasonOf(problem) }, 'not allowed');
  else if (problem.status < 500) log.debug(about, 'request refused');
  else log.error({ ...about, err: error }, problem.code === 'service.unavailable' ? 'something needed is out of reach' : 'request failed');
}

/** Which action of the policy was refused, where it was one. */
const reasonOf = ({ body }: Problem): { readonly action?: unknown } => {
  const { action } = body as { readonly action?: unknown };
  return action === undefined ? {} : { action };
};
