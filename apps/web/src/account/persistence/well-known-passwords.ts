import { dictionary } from '@zxcvbn-ts/language-common';

let known: ReadonlySet<string> | undefined;

/** Fifty thousand passwords from breaches, those that are tried first. Read when the first password is changed: most processes never need them. */
export function isWellKnownPassword(password: string): boolean {
  known ??= new Set(dictionary.passwords as readonly string[]);
  return known.has(password);
}
