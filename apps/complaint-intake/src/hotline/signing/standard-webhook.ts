import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import type { Instant } from '#libs/domain/src/instant.js';

/** The headers of Standard Webhooks (standardwebhooks.com): which message, when it was sent (seconds since 1970), and signatures of both and the body. */
export interface SignedHead {
  readonly id: string;
  readonly timestamp: string;
  readonly signature: string;
}

/** How far the clocks of the two systems may differ, and how long a message that was overheard could be sent again. */
const toleranceSeconds = 300;
/** More than any rotation needs. */
const mostSignatures = 10;
/** A full stop would make it unclear where the id ends. */
const idPattern = /^[\x21-\x2d\x2f-\x7e]{1,200}$/;

export const newSecret = (): string => `whsec_${randomBytes(32).toString('base64')}`;

/** Undefined where a header is missing or cannot be one. */
export function signedHead(headers: IncomingHttpHeaders): SignedHead | undefined {
  const [id, timestamp, signature] = ['webhook-id', 'webhook-timestamp', 'webhook-signature'].map((name) => String(headers[name] ?? ''));
  if (!idPattern.test(id ?? '') || !/^\d{1,12}$/.test(timestamp ?? '') || !signature) return undefined;
  return { id: id as string, timestamp: timestamp as string, signature };
}

export const isFresh = ({ timestamp }: SignedHead, now: Instant): boolean =>
  Math.abs(Date.parse(now) / 1_000 - Number(timestamp)) <= toleranceSeconds;

/** One signature for each secret: while one is being replaced, whoever reads knows the old or the new one. */
export const signatureBy = (secrets: readonly string[], head: Omit<SignedHead, 'signature'>, body: Buffer): string =>
  secrets.map((secret) => sign(secret, head, body)).join(' ');

/** Whether one of the signatures was made with one of the secrets. Takes as long for a wrong one as for a right one. */
export function isSignedBy(secrets: readonly string[], head: SignedHead, body: Buffer): boolean {
  const given = head.signature
    .split(' ')
    .slice(0, mostSignatures)
    .map((each) => Buffer.from(each));
  const wanted = secrets.map((secret) => Buffer.from(sign(secret, head, body)));
  return wanted.flatMap((one) => given.map((other) => one.length === other.length && timingSafeEqual(one, other))).includes(true);
}

function sign(secret: string, { id, timestamp }: Omit<SignedHead, 'signature'>, body: Buffer): string {
  const key = Buffer.from(secret.replace(/^whsec_/, ''), 'base64');
  return `v1,${createHmac('sha256', key).update(`${id}.${timestamp}.`).update(body).digest('base64')}`;
}
