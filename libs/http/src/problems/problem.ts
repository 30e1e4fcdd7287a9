import { HttpException } from '@nestjs/common';
import { DomainError, type DomainErrorKind } from '#libs/domain/src/domain-error.js';
import { titleOf } from './catalogue.js';
import { HttpProblem, type ProblemExtras } from './http-problem.js';
import { isOutOfReach } from './out-of-reach.js';

/** The answer to a request that was refused or failed (RFC 9457), and whether the operators must hear of it. */
export interface Problem {
  readonly status: number;
  readonly code: string;
  readonly body: Readonly<Record<string, unknown>>;
  readonly headers: Readonly<Record<string, string>>;
}

const statusOf: Readonly<Record<DomainErrorKind, number>> = {
  'not-found': 404,
  'rule-broken': 422,
  conflict: 409,
  forbidden: 403,
  stale: 412,
};

/** What the body parser calls its refusals. */
const parserCodes: Readonly<Record<string, string>> = {
  'entity.parse.failed': 'request.malformed-json',
  'entity.verify.failed': 'request.malformed-json',
  'entity.too.large': 'request.too-large',
  'charset.unsupported': 'request.unsupported-media-type',
  'encoding.unsupported': 'request.unsupported-media-type',
};

const statusCodes: Readonly<Record<number, string>> = {
  401: 'auth.not-signed-in',
  403: 'auth.not-allowed',
  404: 'request.no-such-address',
  413: 'request.too-large',
  415: 'request.unsupported-media-type',
};

/** Turns whatever was thrown into an answer. What we did not foresee becomes 500 with no word of what happened inside. */
export function problemOf(error: unknown): Problem {
  if (error instanceof DomainError) return problem(statusOf[error.kind], error.code, { details: error.details });
  if (error instanceof HttpProblem) return problem(error.getStatus(), error.code, error.extras);
  if (isOutOfReach(error)) return problem(503, 'service.unavailable', { headers: { 'Retry-After': '5' } });
  const refusal = refusalOf(error);
  return refusal === undefined ? problem(500, 'service.failed') : problem(refusal.status, refusal.code);
}

/** Refusals by Nest, Express and the body parser. Their own words may repeat what was sent, so only the status is taken. */
function refusalOf(error: unknown): { status: number; code: string } | undefined {
  const cause = error instanceof HttpException && error.cause !== undefined ? error.cause : error;
  if (cause instanceof URIError) return { status: 400, code: 'request.malformed-address' };
  const status = error instanceof HttpException ? error.getStatus() : (error as { status?: unknown } | null)?.status;
  if (typeof status !== 'number' || status < 400 || status > 499) return undefined;
  const code = parserCodes[String((cause as { type?: unknown } | null)?.type)] ?? statusCodes[status];
  return { status, code: code ?? (status === 400 ? 'request.malformed' : 'request.refused') };
}

function problem(status: number, code: string, { errors, details, headers = {} }: ProblemExtras = {}): Problem {
  const { zh, en } = titleOf(code);
  const body = {
    ...details,
    type: `urn:problem:${code}`,
    title: zh,
    titleEn: en,
    status,
    code,
    ...(errors === undefined ? {} : { errors }),
  };
  return { status, code, body, headers };
}
