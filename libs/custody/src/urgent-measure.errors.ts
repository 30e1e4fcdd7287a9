import { DomainError } from '#libs/domain/src/domain-error.js';

export class MeasureMoveNotAllowed extends DomainError {
  readonly code = 'measure.move-not-allowed';
  readonly kind = 'conflict';
  override readonly details: { readonly move: string; readonly state: string };
  constructor(move: string, state: string) {
    super(`cannot ${move} a measure that is ${state}`);
    this.details = { move, state };
  }
}

/** At least two, each with a certificate of their own (V-08). */
export class TwoOfficersNeeded extends DomainError {
  readonly code = 'measure.two-officers-needed';
  readonly kind = 'rule-broken';
}

export class MeasureItemsMissing extends DomainError {
  readonly code = 'measure.items-missing';
  readonly kind = 'rule-broken';
}

export class MeasureInFuture extends DomainError {
  readonly code = 'measure.in-future';
  readonly kind = 'rule-broken';
}

/** Approval is another person's. */
export class OwnMeasure extends DomainError {
  readonly code = 'measure.own-record';
  readonly kind = 'forbidden';
}
