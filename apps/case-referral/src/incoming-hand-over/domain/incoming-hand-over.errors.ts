import { DomainError } from '#libs/domain/src/domain-error.js';

export class ReturnNeedsReason extends DomainError {
  readonly code = 'hand-over.return-needs-reason';
  readonly kind = 'rule-broken';
}

/** Asked back before we heard of it: its offer may be parked and could be accepted later, so this is never confirmed. */
export class RecallOfUnknown extends DomainError {
  readonly code = 'hand-over.recall-of-unknown';
  readonly kind = 'conflict';
}
