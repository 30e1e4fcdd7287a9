import { DomainError } from '#libs/domain/src/domain-error.js';

export class DisputeMoveNotAllowed extends DomainError {
  readonly code = 'dispute.move-not-allowed';
  readonly kind = 'conflict';
  override readonly details: { readonly move: string; readonly state: string };
  constructor(move: string, state: string) {
    super(`cannot ${move} a dispute that is ${state}`);
    this.details = { move, state };
  }
}

/** A decision is carried out only when somebody else than its recorder has read the paper. */
export class OwnRecord extends DomainError {
  readonly code = 'dispute.own-record';
  readonly kind = 'forbidden';
}
