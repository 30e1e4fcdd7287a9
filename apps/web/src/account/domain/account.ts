import type { Role } from '#libs/auth/src/principal.js';
import { NotNowActive, NotNowSuspended, OwnAccount } from './account.errors.js';

/** A person or a system that may sign in. `version` rises with every change; sessions of an older version are over. */
export interface Account {
  readonly id: string;
  readonly version: number;
  readonly username: string;
  readonly name: string;
  readonly unit: string;
  readonly roles: readonly Role[];
  readonly passwordHash: string;
  readonly active: boolean;
}

/** One form for what people type: full-width letters and capitals are the same name. */
export const asUsername = (typed: string): string => typed.normalize('NFKC').trim().toLowerCase();

/** Nobody locks themselves out; whoever is suspended cannot sign in, and all their sessions are over. */
export function suspended(account: Account, by: string): Account {
  if (account.id === by) throw new OwnAccount('nobody suspends their own account');
  if (!account.active) throw new NotNowActive('the account is suspended already');
  return { ...account, active: false };
}

export function restored(account: Account): Account {
  if (account.active) throw new NotNowSuspended('the account is not suspended');
  return { ...account, active: true };
}
