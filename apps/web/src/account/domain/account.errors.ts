import { DomainError } from '#libs/domain/src/domain-error.js';

export class OwnAccount extends DomainError {
  readonly code = 'account.own';
  readonly kind = 'forbidden';
}

export class NotNowActive extends DomainError {
  readonly code = 'account.suspended-already';
  readonly kind = 'rule-broken';
}

export class NotNowSuspended extends DomainError {
  readonly code = 'account.not-suspended';
  readonly kind = 'rule-broken';
}

export class WeakPassword extends DomainError {
  readonly code = 'account.weak-password';
  readonly kind = 'rule-broken';
  override readonly details: { readonly fault: PasswordFault };
  constructor(fault: PasswordFault) {
    super(`the new password is ${fault}`);
    this.details = { fault };
  }
}

export type PasswordFault = 'too-short' | 'well-known' | 'about-us' | 'as-before';
