import { DomainError } from '#libs/domain/src/domain-error.js';

/** One dispute of a matter at a time. */
export class AlreadyInDispute extends DomainError {
  readonly code = 'dispute.open-already';
  readonly kind = 'conflict';
  override readonly details: { readonly disputeId: string };
  constructor(disputeId: string) {
    super('who handles this matter is in dispute already');
    this.details = { disputeId };
  }
}

/** An agreement names one of the two regions that made it. */
export class AgreedOnThird extends DomainError {
  readonly code = 'dispute.agreed-on-third';
  readonly kind = 'rule-broken';
}

/** Nobody handles a matter that is closed: a dispute over it could never end. */
export class MatterClosed extends DomainError {
  readonly code = 'dispute.matter-closed';
  readonly kind = 'conflict';
}

/** No cell that this one knows of holds the matter: it never had to do with this region. */
export class HolderUnknown extends DomainError {
  readonly code = 'dispute.holder-unknown';
  readonly kind = 'not-found';
}
