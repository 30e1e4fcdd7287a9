import type { Session } from '#libs/auth/src/principal.js';
import { AccountChangedV1 } from '#libs/contracts/src/web/account-changed.v1.js';
import { SessionEndedV1 } from '#libs/contracts/src/web/session-ended.v1.js';
import { type Instant, instant } from '#libs/domain/src/instant.js';
import type { OutboxEvent } from '#libs/messaging/src/outbox/outbox.js';
import type { Account } from '../domain/account.js';

type Told = OutboxEvent & { readonly aggregateId: string };

/** A session has no more than this one thing to tell. */
export function sessionEnded({ id: sessionId, principal: { accountId }, expiresAt }: Session, by: string, at: Instant): Told {
  const data = { sessionId, accountId, expiresAt: instant(expiresAt.toISOString()), at };
  return { ...SessionEndedV1.of(accountId, data), aggregateId: sessionId, sequence: 1, at, by };
}

/** The version as it was saved. */
export function accountChanged({ id, version }: Pick<Account, 'id' | 'version'>, by: string, at: Instant): Told {
  return { ...AccountChangedV1.of(id, { accountId: id, version, by, at }), aggregateId: id, sequence: version, at, by };
}
