import { DomainError } from '#libs/domain/src/domain-error.js';
import type { Instant } from '#libs/domain/src/instant.js';
import { dayAt } from '#libs/rules/src/local-day.js';
import type { Reporter } from './submission.js';

/** C-04: the term of the power of attorney is over. */
export class ProxyExpired extends DomainError {
  readonly code = 'complaint.proxy-expired';
  readonly kind = 'rule-broken';
  override readonly details: { readonly validUntil: string };
  constructor(validUntil: string) {
    super(`the power of attorney ended on ${validUntil}`);
    this.details = { validUntil };
  }
}

/** C-05: whoever complains first stands for all, and one other with them. */
export class TwoRepresentatives extends DomainError {
  readonly code = 'complaint.two-representatives';
  readonly kind = 'rule-broken';
  override readonly details: { readonly named: number };
  constructor(named: number) {
    super('a joint complaint names two representatives');
    this.details = { named };
  }
}

const representatives = 2;

/** Throws where a proxy or a joint complaint is not as the law wants it (C-04, C-05). */
export function mustBeRepresented(reporter: Reporter | null, receivedAt: Instant): void {
  const { proxy, others = [] } = reporter ?? {};
  if (proxy !== undefined && proxy.validUntil < dayAt(receivedAt)) throw new ProxyExpired(proxy.validUntil);
  if (others.length === 0) return;
  const named = 1 + others.filter(({ represents }) => represents).length;
  if (named !== representatives) throw new TwoRepresentatives(named);
}

/** How many complain together; absent where one does. */
export const complainantsOf = (reporter: Reporter | undefined): number | undefined =>
  reporter?.others === undefined || reporter.others.length === 0 ? undefined : reporter.others.length + 1;
