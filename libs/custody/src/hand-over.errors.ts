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

export class AlreadyAskedBack extends DomainError {
  readonly code = 'hand-over.recall-asked-already';
  readonly kind = 'conflict';
}

/** It carries out what the superior or an agreement decided: no side can end it otherwise (C-17, P-06). */
export class HandOverDesignated extends DomainError {
  readonly code = 'hand-over.designated';
  readonly kind = 'rule-broken';
}

/** Told of another number of the matter than this side knows: it changes nothing. */
export class OtherNumber extends DomainError {
  readonly code = 'hand-over.other-number';
  readonly kind = 'conflict';
}

/** This region's own row is as high already: an acceptance now would not be the birth of a newer holder. */
export class NotAboveOwnEpoch extends DomainError {
  readonly code = 'hand-over.epoch-not-above';
  readonly kind = 'conflict';
}
