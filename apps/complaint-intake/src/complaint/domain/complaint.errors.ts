import { DomainError } from '#libs/domain/src/domain-error.js';
import type { ComplaintAct, ComplaintMove, ComplaintState, MatterKind } from './complaint.moves.js';

export class ComplaintMoveNotAllowed extends DomainError {
  readonly code = 'complaint.move-not-allowed';
  readonly kind = 'conflict';
  override readonly details: { readonly move: ComplaintMove | ComplaintAct | 'split'; readonly state: ComplaintState };
  constructor(move: ComplaintMove | ComplaintAct | 'split', state: ComplaintState) {
    super(`cannot ${move} a matter that is ${state}`);
    this.details = { move, state };
  }
}

/** The law knows this step for complaints or for reports only (C-08, C-19). */
export class WrongKind extends DomainError {
  readonly code = 'complaint.wrong-kind';
  readonly kind = 'rule-broken';
  override readonly details: { readonly move: ComplaintMove | ComplaintAct; readonly is: MatterKind };
  constructor(move: ComplaintMove | ComplaintAct, is: MatterKind) {
    super(`cannot ${move} a ${is}`);
    this.details = { move, is };
  }
}

/** A complaint needs a real name and a phone number (C-03). */
export class ComplainantUnknown extends DomainError {
  readonly code = 'complaint.complainant-unknown';
  readonly kind = 'rule-broken';
  override readonly details: { readonly missing: readonly string[] };
  constructor(missing: readonly string[]) {
    super(`a complaint needs ${missing.join(' and ')}`);
    this.details = { missing };
  }
}

/** The submitter did not consent to forwarding: tell them where to go instead (C-18). */
export class NoConsentToForward extends DomainError {
  readonly code = 'complaint.no-consent-to-forward';
  readonly kind = 'rule-broken';
}

/** Most often the clock of the sending system, or a mistyped year. */
export class ReceivedInFuture extends DomainError {
  readonly code = 'complaint.received-in-future';
  readonly kind = 'rule-broken';
}

export class OutsideNumberKnown extends DomainError {
  readonly code = 'complaint.outside-number-known';
  readonly kind = 'conflict';
  override readonly details: { readonly matterId: string };
  constructor(matterId: string) {
    super('a work order of this number is registered already');
    this.details = { matterId };
  }
}

/** A complaint asks for more than a report does: neither is put on the other's file (C-01, C-20). */
export class NotOfOneKind extends DomainError {
  readonly code = 'complaint.not-of-one-kind';
  readonly kind = 'rule-broken';
  override readonly details: { readonly is: MatterKind };
  constructor(is: MatterKind) {
    super(`the other matter is a ${is}`);
    this.details = { is };
  }
}

export class MergedWithItself extends DomainError {
  readonly code = 'complaint.merged-with-itself';
  readonly kind = 'rule-broken';
}
