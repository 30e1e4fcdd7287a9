import { DomainError } from '#libs/domain/src/domain-error.js';

/** Whoever was given the matter by the unified intake may give it back, never on (C-24). */
export class PassedOn extends DomainError {
  readonly code = 'complaint.passed-on';
  readonly kind = 'rule-broken';
  override readonly details: { readonly desk: string };
  constructor(desk: string) {
    super(`${desk} has it; only the unified intake distributes`);
    this.details = { desk };
  }
}

/** F26-3 goes down the line inside of the region; across regions a referral is made. */
export class DeskNotBelow extends DomainError {
  readonly code = 'complaint.desk-not-below';
  readonly kind = 'rule-broken';
  override readonly details: { readonly desk: string };
  constructor(desk: string) {
    super(`${desk} is not down the line of this region`);
    this.details = { desk };
  }
}

export class NotDistributed extends DomainError {
  readonly code = 'complaint.not-distributed';
  readonly kind = 'conflict';
}

export class DelegationNotConsented extends DomainError {
  readonly code = 'mediation.delegation-not-consented';
  readonly kind = 'rule-broken';
  override readonly details: { readonly delegatedTo: string };
  constructor(delegatedTo: string) {
    super(`the complainant did not consent to mediation by ${delegatedTo}`);
    this.details = { delegatedTo };
  }
}

export class MediationNotOffered extends DomainError {
  readonly code = 'mediation.not-offered';
  readonly kind = 'conflict';
}

export class ConsentMissing extends DomainError {
  readonly code = 'mediation.consent-missing';
  readonly kind = 'rule-broken';
}

export class RepresentedNotAsked extends DomainError {
  readonly code = 'mediation.represented-not-asked';
  readonly kind = 'rule-broken';
}

/** C-12: it is over for want of time only when the time is over. */
export class MediationTimeLeft extends DomainError {
  readonly code = 'mediation.time-left';
  readonly kind = 'rule-broken';
  override readonly details: { readonly due: string };
  constructor(due: string) {
    super('the time for the mediation is not over');
    this.details = { due };
  }
}

export class DueDayPast extends DomainError {
  readonly code = 'complaint.due-day-past';
  readonly kind = 'rule-broken';
  override readonly details: { readonly due: string };
  constructor(due: string) {
    super('the day by which proof is demanded has passed');
    this.details = { due };
  }
}

export class IdentityNotDemanded extends DomainError {
  readonly code = 'complaint.identity-not-demanded';
  readonly kind = 'conflict';
}

export class NoLegalBasis extends DomainError {
  readonly code = 'complaint.no-legal-basis';
  readonly kind = 'rule-broken';
}

/** Somebody has still to be told (C-14, C-27): that clock would be lost with the matter. */
export class NoticeOutstanding extends DomainError {
  readonly code = 'complaint.notice-outstanding';
  readonly kind = 'rule-broken';
  override readonly details: { readonly notice: 'mediation-end' | 'result' };
  constructor(notice: 'mediation-end' | 'result') {
    super(`the notice of the ${notice} is outstanding`);
    this.details = { notice };
  }
}

/** The division and kind name no agency of the directory. */
export class UnknownAgency extends DomainError {
  readonly code = 'complaint.unknown-agency';
  readonly kind = 'rule-broken';
  override readonly details: { readonly division: string };
  constructor(division: string) {
    super(`no agency in ${division}`);
    this.details = { division };
  }
}
