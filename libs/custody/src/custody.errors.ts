import { DomainError } from '#libs/domain/src/domain-error.js';
import type { Region } from '#libs/domain/src/region.js';

export class CustodyMoveNotAllowed extends DomainError {
  readonly code = 'custody.move-not-allowed';
  readonly kind = 'conflict';
  override readonly details: { readonly move: string; readonly state: string };
  constructor(move: string, state: string) {
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

abstract class NotTo extends DomainError {
  override readonly details: { readonly receiver?: Region };
  constructor(receiver: Region | undefined, why: string) {
    super(`${receiver} ${why}`);
    this.details = receiver === undefined ? {} : { receiver };
  }
}

/** The ping-pong breaker: one region may send a matter back twice, then the superior decides (C-17, P-04). */
export class ReturnedTwice extends NotTo {
  readonly code = 'custody.returned-twice';
  readonly kind = 'conflict';
  constructor(receiver: Region | undefined) {
    super(receiver, 'returned this matter twice');
  }
}

/** It objected: only the superior or an agreement sends the matter there now (P-05). */
export class Barred extends NotTo {
  readonly code = 'custody.barred';
  readonly kind = 'conflict';
  constructor(receiver: Region | undefined) {
    super(receiver, 'objected to this matter');
  }
}

/** The matter passed between the two twice: a third time is for a dispute, not for an offer. */
export class BouncedTwice extends NotTo {
  readonly code = 'custody.bounced-twice';
  readonly kind = 'conflict';
  constructor(receiver: Region | undefined) {
    super(receiver, 'and this region have passed the matter to and fro already');
  }
}

/** It came from there: going back needs a ground that was not weighed before. */
export class NewGroundMissing extends NotTo {
  readonly code = 'custody.new-ground-missing';
  readonly kind = 'rule-broken';
  constructor(receiver: Region | undefined) {
    super(receiver, 'handed this matter over; going back needs a new ground');
  }
}
