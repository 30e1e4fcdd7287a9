import { DomainError } from '#libs/domain/src/domain-error.js';

export class NotFound extends DomainError {
  readonly code = 'common.not-found';
  readonly kind = 'not-found';
  constructor(what: string, id: string) {
    super(`no ${what} ${id}`);
  }
}

/** Somebody saved between our read and our write. The caller's text is kept by the caller; nothing was written here. */
export class SavedElsewhere extends DomainError {
  readonly code = 'common.saved-elsewhere';
  readonly kind = 'conflict';
  constructor(what: string, id: string) {
    super(`${what} ${id} was changed meanwhile`);
  }
}

/** What happened to a thing after the version that the caller had seen. */
export interface Change {
  readonly version: number;
  readonly type: string;
  readonly at: string;
  readonly by: string;
}

/** The caller decided on an older version than the stored one (If-Match). Carries what changed since, so that a person can decide anew. */
export class Stale extends DomainError {
  readonly code = 'common.stale';
  readonly kind = 'stale';
  override readonly details: { readonly current: number; readonly changes: readonly Change[] };
  constructor(what: string, id: string, current: number, changes: readonly Change[]) {
    super(`${what} ${id} is at version ${current}`);
    this.details = { current, changes };
  }
}

/** One idempotency key was used for two different requests. */
export class KeyReused extends DomainError {
  readonly code = 'request.idempotency-key-reused';
  readonly kind = 'rule-broken';
}
