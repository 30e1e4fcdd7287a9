import { DomainError } from '#libs/domain/src/domain-error.js';

abstract class PaperError extends DomainError {
  readonly kind = 'rule-broken';
}

export class PaperOfOtherKind extends PaperError {
  readonly code = 'paper.other-kind';
}
export class PaperNotNow extends PaperError {
  readonly code = 'paper.not-now';
}
/** F26-3 goes down in the own region; across regions it is a referral (C-18, C-24). */
export class PaperCrossesRegions extends PaperError {
  readonly code = 'paper.crosses-regions';
}
export class PaperStaysInRegion extends PaperError {
  readonly code = 'paper.stays-in-region';
}
export class PaperNotDownwards extends PaperError {
  readonly code = 'paper.not-downwards';
}
export class PaperVoidedAlready extends DomainError {
  readonly code = 'paper.voided';
  readonly kind = 'conflict';
}
