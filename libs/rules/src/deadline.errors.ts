import { DomainError } from '#libs/domain/src/domain-error.js';
import type { Instant } from '#libs/domain/src/instant.js';
import type { PauseGround } from './rule.js';

/** The clock is met, lapsed or cancelled: nothing about it changes any more. */
export class DeadlineOver extends DomainError {
  readonly code = 'deadline.over';
  readonly kind = 'rule-broken';
  override readonly details: { readonly deadline: string };
  constructor(deadline: string) {
    super(`the deadline ${deadline} is over`);
    this.details = { deadline };
  }
}

export class NoSuchDeadline extends DomainError {
  readonly code = 'deadline.none';
  readonly kind = 'not-found';
  override readonly details: { readonly deadline: string };
  constructor(deadline: string) {
    super(`no deadline ${deadline} is running`);
    this.details = { deadline };
  }
}

/** approved after the end, it is refused. */
export class ExtensionLate extends DomainError {
  readonly code = 'deadline.extension-late';
  readonly kind = 'rule-broken';
  override readonly details: { readonly deadline: string; readonly due: Instant };
  constructor(deadline: string, due: Instant) {
    super(`the deadline ${deadline} ended at ${due}: too late to extend it`);
    this.details = { deadline, due };
  }
}

/** the rule knows none, or none more. */
export class NoExtension extends DomainError {
  readonly code = 'deadline.no-extension';
  readonly kind = 'rule-broken';
  override readonly details: { readonly deadline: string; readonly used: number };
  constructor(deadline: string, used: number) {
    super(`the rule of ${deadline} gives no extension after ${used}`);
    this.details = { deadline, used };
  }
}

/** only what the rule lists stops its clock. */
export class NotPausable extends DomainError {
  readonly code = 'deadline.not-pausable';
  readonly kind = 'rule-broken';
  override readonly details: { readonly deadline: string; readonly ground: PauseGround; readonly allowed: readonly PauseGround[] };
  constructor(deadline: string, ground: PauseGround, allowed: readonly PauseGround[]) {
    super(`${ground} does not stop ${deadline}`);
    this.details = { deadline, ground, allowed };
  }
}

export class PauseOpen extends DomainError {
  readonly code = 'deadline.pause-open';
  readonly kind = 'rule-broken';
  override readonly details: { readonly deadline: string; readonly ground: PauseGround };
  constructor(deadline: string, ground: PauseGround) {
    super(`${deadline} stands still for ${ground} already`);
    this.details = { deadline, ground };
  }
}

export class NoSuchPause extends DomainError {
  readonly code = 'deadline.no-pause';
  readonly kind = 'rule-broken';
  override readonly details: { readonly deadline: string; readonly ground: PauseGround };
  constructor(deadline: string, ground: PauseGround) {
    super(`${deadline} does not stand still for ${ground}`);
    this.details = { deadline, ground };
  }
}

/** A pause lies between the clock's start and its end, and ends after it began. */
export class PauseOutOfOrder extends DomainError {
  readonly code = 'deadline.pause-out-of-order';
  readonly kind = 'rule-broken';
  override readonly details: { readonly from: Instant; readonly to: Instant };
  constructor(from: Instant, to: Instant) {
    super(`a pause must lie between ${from} and ${to}`);
    this.details = { from, to };
  }
}
