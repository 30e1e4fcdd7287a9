import { type Expression, type Row, readExpression, type Scope } from './expressions.js';
import type { Store } from './store.js';
import type { Words } from './words.js';

/** One statement, read once and run often. */
export type Statement = (store: Store, parameters: readonly unknown[]) => unknown;

export interface Item {
  readonly name: string;
  readonly of: Expression;
}

/** `a, b as c, *`; without a name of its own a column gives its. */
export function readItems(words: Words): readonly Item[] | 'all' {
  if (words.has('*')) return 'all';
  return words.list(() => {
    const named = words.peek(1) === '.' ? words.peek(2) : words.next;
    const of = readExpression(words);
    return { of, name: words.has('as') ? words.take() : named };
  });
}

export const picked = (items: readonly Item[] | 'all', scope: Scope): Row =>
  items === 'all' ? { ...scope.row } : Object.fromEntries(items.map(({ name, of }) => [name, of(scope)]));

export interface Assignment {
  readonly column: string;
  readonly of: Expression;
}

export const readAssignments = (words: Words): readonly Assignment[] =>
  words.list(() => {
    const column = words.take();
    words.must('=');
    return { column, of: readExpression(words) };
  });

export const assigned = (assignments: readonly Assignment[], scope: Scope): Row =>
  Object.fromEntries(assignments.map(({ column, of }) => [column, of(scope)]));
