import { DomainError } from '#libs/domain/src/domain-error.js';
import type { LocalDay } from './local-day.js';

/** Nothing of that id was in force on that day; most often the day is mistyped. */
export class NoRuleInForce extends DomainError {
  readonly code = 'rules.none-in-force';
  readonly kind = 'rule-broken';
  override readonly details: { readonly rule: string; readonly day: string };
  constructor(rule: string, day: LocalDay) {
    super(`no rule ${rule} was in force on ${day}`);
    this.details = { rule, day };
  }
}

/** Names everything that is wrong with a region's settings at once. */
export class BadRuleSettings extends DomainError {
  readonly code = 'rules.bad-settings';
  readonly kind = 'rule-broken';
  override readonly details: { readonly problems: readonly string[] };
  constructor(problems: readonly string[]) {
    super(`rule settings: ${problems.join('; ')}`);
    this.details = { problems };
  }
}

/** Names everything that is wrong with a file of rules or a calendar at once. */
export class BadRuleFile extends DomainError {
  readonly code = 'rules.bad-file';
  readonly kind = 'rule-broken';
  override readonly details: { readonly problems: readonly string[] };
  constructor(problems: readonly string[]) {
    super(`rule file: ${problems.join('; ')}`);
    this.details = { problems };
  }
}
