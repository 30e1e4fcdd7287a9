import type { Action } from './actions.js';
import { type ConditionName, conditions, type Reason, type Resource } from './conditions.js';
import { type Grant, grants } from './grants.js';
import { NotAllowed } from './not-allowed.error.js';
import { type Principal, type Role, roleNames } from './principal.js';

export type Decision = { readonly allowed: true } | { readonly allowed: false; readonly reason: Reason };

const allowed: Decision = { allowed: true };
const denied = (reason: Reason): Decision => ({ allowed: false, reason });

/**
 * The one policy. Without a resource it says whether the principal may do such a thing at all, to something; with one, whether to this.
 * A condition about something that the resource does not say is denied.
 */
export function decide(principal: Principal, action: Action, resource?: Resource): Decision {
  const mine = grantsOf(principal, action);
  if (mine.length === 0) return denied(roleMissing(action));
  if (resource === undefined) return allowed;
  const broken = mine.map(({ when }) => when.find((name) => !conditions[name].holds(principal, resource)));
  return broken.includes(undefined) ? allowed : denied(conditions[broken.at(-1) as ConditionName].reason);
}

/** For use cases: throws what `decide` denies. */
export function demand(principal: Principal, action: Action, resource: Resource): void {
  const decision = decide(principal, action, resource);
  if (!decision.allowed) throw new NotAllowed(action, decision.reason);
}

export const grantsOf = (principal: Principal, action: Action): readonly Grant[] =>
  grants[action].filter((grant) => grant.roles.some((role) => principal.roles.includes(role)));

function roleMissing(action: Action): Reason {
  const able = [...new Set(grants[action].flatMap((grant) => grant.roles))];
  const named = (language: 'zh' | 'en') => able.map((role: Role) => roleNames[role][language]);
  return {
    code: 'role-missing',
    zh: `需要以下角色之一：${named('zh').join('、')}。`,
    en: `Needs one of these roles: ${named('en').join(', ')}.`,
  };
}
