import { DomainError } from '#libs/domain/src/domain-error.js';

export class HandOverMoveNotAllowed extends DomainError {
  readonly code = 'hand-over.move-not-allowed';
  readonly kind = 'conflict';
  override readonly details: { readonly move: string; readonly state: string };
  constructor(move: string, state: string) {
    super(`cannot ${move} a hand-over that is ${state}`);
    this.details = { move, state };
  }
}

export class ReturnNeedsReason extends DomainError {
  readonly code = 'hand-over.return-needs-reason';
  readonly kind = 'rule-broken';
}

/** Asked back before we heard of it: its offer may be parked and could be accepted later, so this is never confirmed. */
export class RecallOfUnknown extends DomainError {
  readonly code = 'hand-over.recall-of-unknown';
  readonly kind = 'conflict';
}
