import { DomainError } from '#libs/domain/src/domain-error.js';
import type { Region } from '#libs/domain/src/region.js';
import type { CustodyMove, CustodyState } from './custody.moves.js';

export class CustodyMoveNotAllowed extends DomainError {
  readonly code = 'custody.move-not-allowed';
  readonly kind = 'conflict';
  override readonly details: { readonly move: string; readonly state: string };
  constructor(move: CustodyMove | 'work', state: CustodyState) {
    super(`cannot ${move} a matter that is ${state}`);
    this.details = { move, state };
  }
}

/** The owner answers a freeze for an epoch it no longer holds. */
export class EpochPassed extends DomainError {
  readonly code = 'custody.epoch-passed';
  readonly kind = 'conflict';
}

export class AlreadyHere extends DomainError {
  readonly code = 'custody.already-here';
  readonly kind = 'rule-broken';
}

export class InDispute extends DomainError {
  readonly code = 'custody.in-dispute';
  readonly kind = 'conflict';
}

/** The ping-pong breaker: one region may send a matter back twice, then the superior decides (C-17, P-04). */
export class ReturnedTwice extends DomainError {
  readonly code = 'custody.returned-twice';
  readonly kind = 'conflict';
  override readonly details: { readonly receiver: Region };
  constructor(receiver: Region) {
    super(`${receiver} returned this matter twice`);
    this.details = { receiver };
  }
}
