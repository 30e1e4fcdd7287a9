import { DomainError } from '#libs/domain/src/domain-error.js';
import { registerProblemTitles } from '#libs/http/src/problems/catalogue.js';
import type { Action } from './actions.js';
import type { Reason } from './conditions.js';

registerProblemTitles({ 'auth.not-allowed': { zh: '没有办理此事的权限。', en: 'You may not do this.' } });

/** The policy said no; the reason says which part of it. */
export class NotAllowed extends DomainError {
  readonly code = 'auth.not-allowed';
  readonly kind = 'forbidden';
  override readonly details: { readonly action: Action; readonly reason: Reason };
  constructor(action: Action, reason: Reason) {
    super(`${action} denied: ${reason.code}`);
    this.details = { action, reason };
  }
}
