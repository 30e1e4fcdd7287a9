import { createHash } from 'node:crypto';
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { ApiHeader } from '@nestjs/swagger';
import type { Request } from 'express';
import type { RequestKey as Key } from '#libs/persistence/src/transactions.js';
import { HttpProblem } from './problems/http-problem.js';

const visible = /^[\x21-\x7e]{1,200}$/;
const oneVersion = /^"(0|[1-9]\d{0,9})"$/;

/** Who asks for what under which Idempotency-Key. Handed to `Transactions.once`, which gives one key its effect once. */
export type RequestKey = Key;

/** Every command takes one: `@RequestKey() key: RequestKey`. */
export const RequestKey = (): ParameterDecorator =>
  documented(readRequestKey, {
    name: 'Idempotency-Key',
    description: '1 to 200 visible ASCII characters, new for every command; the same key and body give the same answer again',
    required: true,
    schema: { type: 'string', minLength: 1, maxLength: 200 },
  });

/** Every change of an existing thing takes one: the version the caller has seen, from `If-Match: "7"`. */
export const ExpectedVersion = (): ParameterDecorator =>
  documented(readExpectedVersion, {
    name: 'If-Match',
    description: 'the version that was read, in quotes, as the ETag gave it',
    required: true,
    schema: { type: 'string', pattern: '^"\\d+"$' },
  });

export function requestKeyOf(request: Request): RequestKey {
  const key = request.headers['idempotency-key'];
  if (key === undefined || key === '') throw new HttpProblem(400, 'request.idempotency-key-missing');
  if (typeof key !== 'string' || !visible.test(key)) throw new HttpProblem(400, 'request.idempotency-key-malformed');
  return { account: request.user?.accountId ?? 'nobody', key, fingerprint: fingerprintOf(request) };
}

export function expectedVersionOf(request: Request): number {
  const given = request.headers['if-match'];
  if (given === undefined || given === '') throw new HttpProblem(428, 'request.if-match-missing');
  const [, version] = oneVersion.exec(given) ?? [];
  if (version === undefined || Number(version) > 2_147_483_647) throw new HttpProblem(400, 'request.if-match-malformed');
  return Number(version);
}

/** Equal for requests that ask for the same: the order of keys in the body does not count. Files are streams and stay outside. */
function fingerprintOf(request: Request): string {
  const asked = [request.method, request.originalUrl, request.headers['if-match'] ?? '', canonical(request.body)];
  return createHash('sha256').update(JSON.stringify(asked)).digest('hex');
}

function canonical(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(canonical);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return entries.map(([key, each]) => [key, canonical(each)]);
}

const requestOf = (context: ExecutionContext) => context.switchToHttp().getRequest<Request>();
const readRequestKey = createParamDecorator((_data: unknown, context: ExecutionContext) => requestKeyOf(requestOf(context)));
const readExpectedVersion = createParamDecorator((_data: unknown, context: ExecutionContext) => expectedVersionOf(requestOf(context)));

/** Reads a header for the method and says so in its OpenAPI entry. */
function documented(read: () => ParameterDecorator, header: Parameters<typeof ApiHeader>[0]): ParameterDecorator {
  return (target, method, index) => {
    const descriptor = method === undefined ? undefined : Object.getOwnPropertyDescriptor(target, method);
    if (method !== undefined && descriptor !== undefined) ApiHeader(header)(target, method, descriptor);
    read()(target, method, index);
  };
}
