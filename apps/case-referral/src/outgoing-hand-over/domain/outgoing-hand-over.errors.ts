import { DomainError } from '#libs/domain/src/domain-error.js';

/** Nobody approves their own draft. */
export class OwnDraft extends DomainError {
  readonly code = 'referral.own-draft';
  readonly kind = 'forbidden';
}

export class ReasonMissing extends DomainError {
  readonly code = 'hand-over.reason-missing';
  readonly kind = 'rule-broken';
}

/** The matter already has a draft or a hand-over under way. */
export class AlreadyUnderWay extends DomainError {
  readonly code = 'referral.already-under-way';
  readonly kind = 'conflict';
  override readonly details: { readonly handOverId: string };
  constructor(handOverId: string) {
    super('this matter is being handed over already');
    this.details = { handOverId };
  }
}

/** The submitter did not consent to forwarding: tell them where to go instead (C-18). */
export class NoConsentToForward extends DomainError {
  readonly code = 'complaint.no-consent-to-forward';
  readonly kind = 'rule-broken';
}
