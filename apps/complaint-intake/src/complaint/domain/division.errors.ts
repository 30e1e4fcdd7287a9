import { DomainError } from '#libs/domain/src/domain-error.js';

/** One thing that does not add up. `difference` is below zero where something is missing and above where it was given twice. */
export interface SplitDifference {
  readonly what: 'party' | 'clue' | 'goods-quantity' | 'goods-amount' | 'amount';
  /** In the list of the whole, from 0; names are personal data and stay out of a problem. */
  readonly line: number;
  readonly whole: number;
  readonly placed: number;
  readonly difference: number;
}

/** Parts and remainder must add up to the whole (C-02). */
export class SplitUnbalanced extends DomainError {
  readonly code = 'split.unbalanced';
  readonly kind = 'rule-broken';
  override readonly details: { readonly differences: readonly SplitDifference[] };
  constructor(differences: readonly SplitDifference[]) {
    super(`parts and remainder differ from the whole in ${differences.length} places`);
    this.details = { differences };
  }
}

/** A matter is against somebody: so is each part, and what remains. */
export class PartWithoutParty extends DomainError {
  readonly code = 'split.part-without-party';
  readonly kind = 'rule-broken';
  override readonly details: { readonly part: number };
  constructor(part: number) {
    super(part === 0 ? 'what remains is against nobody' : `part ${part} is against nobody`);
    this.details = { part };
  }
}

export class ShareInvalid extends DomainError {
  readonly code = 'split.share-invalid';
  readonly kind = 'rule-broken';
}
