import type { Role } from '#libs/auth/src/principal.js';

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
