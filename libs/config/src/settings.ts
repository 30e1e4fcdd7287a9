import { readFileSync, statSync } from 'node:fs';

/** One setting: what is expected of it in words, an example, and how its text is read. `read` throws nothing: it returns undefined for a wrong text. */
export interface Setting<T> {
  readonly expected: string;
  readonly example: string;
  readonly read: (text: string) => T | undefined;
  /** What holds where the variable is not set or empty. Without it the variable is required. */
  readonly otherwise?: { readonly value: T };
}

export type Settings = Readonly<Record<string, Setting<unknown>>>;
export type ValuesOf<S extends Settings> = { readonly [Name in keyof S]: S[Name] extends Setting<infer T> ? T : never };
export type Environment = Readonly<Record<string, string | undefined>>;

export const or = <T, const U>(setting: Setting<T>, value: U): Setting<T | U> => ({ ...setting, otherwise: { value } });
export const optional = <T>(setting: Setting<T>): Setting<T | undefined> => or(setting, undefined);

export const words = (expected: string, example: string): Setting<string> => ({ expected, example, read: (text) => text });

export const oneOf = <const T extends string>(choices: readonly T[], example: T): Setting<T> => ({
  expected: `one of ${choices.join(', ')}`,
  example,
  read: (text) => choices.find((choice) => choice === text),
});

export const flag = (expected: string): Setting<boolean> => ({
  expected: `${expected}: true or false`,
  example: 'true',
  read: (text) => (text === 'true' ? true : text === 'false' ? false : undefined),
});

export const port = (example: string): Setting<number> => ({
  expected: 'a port number from 0 to 65535 (0 takes any free one)',
  example,
  read: (text) => (/^\d{1,5}$/.test(text) && Number(text) <= 65_535 ? Number(text) : undefined),
});

export const count = (expected: string, min: number, max: number, example: string): Setting<number> => ({
  expected: `${expected}: a whole number from ${min} to ${max}`,
  example,
  read: (text) => (/^\d{1,9}$/.test(text) && Number(text) >= min && Number(text) <= max ? Number(text) : undefined),
});

export const address = (schemes: readonly string[], expected: string, example: string): Setting<string> => ({
  expected,
  example,
  read: (text) => (URL.canParse(text) && schemes.includes(new URL(text).protocol) ? text : undefined),
});

export const list = (expected: string, example: string, fits: RegExp): Setting<readonly string[]> => ({
  expected,
  example,
  read: (text) => {
    const items = text.split(',').map((item) => item.trim());
    return items.every((item) => fits.test(item)) ? items : undefined;
  },
});

/** A folder that is there already: a wrong one is better found now than at the first read. */
export const folder = (expected: string, example: string): Setting<string> => ({
  expected: `${expected}, an existing folder`,
  example,
  read: (text) => (statSync(text, { throwIfNoEntry: false })?.isDirectory() === true ? text : undefined),
});

/** The name of a file; what it holds is the value. */
export const json = (expected: string, example: string): Setting<unknown> => ({
  expected: `${expected}, a JSON file`,
  example,
  read: (text) => {
    try {
      return JSON.parse(readFileSync(text, 'utf8')) as unknown;
    } catch {
      return undefined;
    }
  },
});
