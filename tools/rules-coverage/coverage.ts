import type { NamedTest } from './named-rules.js';

export interface Section {
  readonly section: string;
  readonly from: string;
  readonly to: string;
}

export interface Covered {
  readonly id: string;
  readonly tests: readonly NamedTest[];
}

/** Each rule of a section, in their order, with the tests that name it. */
export function coverageOf({ from, to }: Section, tests: readonly NamedTest[]): Covered[] {
  const [letters = '', first = ''] = from.split('-');
  const last = Number(to.split('-')[1]);
  const ids = Array.from(
    { length: last - Number(first) + 1 },
    (_, at) => `${letters}-${String(Number(first) + at).padStart(first.length, '0')}`,
  );
  return ids.map((id) => ({ id, tests: tests.filter(({ rules }) => rules.includes(id)) }));
}

export const uncovered = (rules: readonly Covered[]): string[] => rules.filter(({ tests }) => tests.length === 0).map(({ id }) => id);
