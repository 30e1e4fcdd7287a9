import { createHash } from 'node:crypto';
import type { Words } from './words.js';

export type Row = Record<string, unknown>;

/** What an expression may look at: the row in hand, the row that was to be inserted, and the parameters of the statement. */
export interface Scope {
  readonly row: Row;
  readonly excluded?: Row | undefined;
  readonly parameters: readonly unknown[];
  /** The rows of another table, for `exists`. */
  readonly rows?: (table: string) => readonly Row[];
}
export type Expression = (scope: Scope) => unknown;

const operators = ['=', '<>', '<', '<=', '>', '>='] as const;
type Operator = (typeof operators)[number];

export function readExpression(words: Words): Expression {
  const first = readAnd(words);
  if (!words.has('or')) return first;
  const second = readExpression(words);
  return (scope) => first(scope) === true || second(scope) === true;
}

function readAnd(words: Words): Expression {
  const first = readComparison(words);
  if (!words.has('and')) return first;
  const second = readAnd(words);
  return (scope) => first(scope) === true && second(scope) === true;
}

function readComparison(words: Words): Expression {
  if (words.has('not')) {
    const inner = readComparison(words);
    return (scope) => inner(scope) === false;
  }
  const left = readSum(words);
  if (words.has('is', 'not', 'null')) return (scope) => !isNull(left(scope));
  if (words.has('is', 'null')) return (scope) => isNull(left(scope));
  if (words.has('is', 'distinct', 'from')) return different(left, readSum(words));
  const isNot = words.has('not', 'in');
  if (isNot || words.has('in')) {
    const among = words.inBrackets(() => words.list(() => readSum(words)));
    return (scope) => among.some((each) => compare(left(scope), each(scope)) === 0) !== isNot;
  }
  const operator = operators.find((each) => words.has(each));
  if (operator === undefined) return left;
  return words.has('any')
    ? isAny(
        left,
        words.inBrackets(() => readSum(words)),
      )
    : compared(left, operator, readSum(words));
}

const different =
  (left: Expression, right: Expression): Expression =>
  (scope) =>
    JSON.stringify(left(scope) ?? null) !== JSON.stringify(right(scope) ?? null);

const isAny =
  (left: Expression, right: Expression): Expression =>
  (scope) =>
    (right(scope) as unknown[]).some((each) => compare(left(scope), each) === 0);

function compared(left: Expression, operator: Operator, right: Expression): Expression {
  return (scope) => {
    const [a, b] = [left(scope), right(scope)];
    if (isNull(a) || isNull(b)) return null;
    const order = compare(a, b);
    if (operator === '=') return order === 0;
    if (operator === '<>') return order !== 0;
    if (operator === '<') return order < 0;
    if (operator === '<=') return order <= 0;
    return operator === '>' ? order > 0 : order >= 0;
  };
}

const isNull = (value: unknown) => value === null || value === undefined;

/** Row values compare member by member, as (epoch, attempt) do. */
export function compare(a: unknown, b: unknown): number {
  if (Array.isArray(a) && Array.isArray(b)) return a.map((each, at) => compare(each, b[at])).find((order) => order !== 0) ?? 0;
  const [left, right] = [plain(a), plain(b)];
  if (typeof left === 'number' || typeof right === 'number') return Number(left) - Number(right);
  return left < right ? -1 : left > right ? 1 : 0;
}

const plain = (value: unknown): string | number => {
  if (value instanceof Date) return value.toISOString();
  return typeof value === 'number' ? value : typeof value === 'string' ? value : JSON.stringify(value ?? null);
};

function readSum(words: Words): Expression {
  let left = readMember(words);
  for (;;) {
    const minus = words.has('-');
    if (!minus && !words.has('+')) break;
    const [before, after] = [left, readMember(words)];
    left = (scope) => Number(before(scope)) + (minus ? -1 : 1) * Number(after(scope));
  }
  return left;
}

function readMember(words: Words): Expression {
  let value = readPrimary(words);
  for (;;) {
    const asText = words.has('->>');
    if (asText || words.has('->')) value = member(value, readPrimary(words), asText);
    else if (words.has('::')) {
      words.take();
      if (words.has('[')) words.must(']');
    } else return value;
  }
}

const member =
  (of: Expression, name: Expression, asText: boolean): Expression =>
  (scope) => {
    const found = (of(scope) as Row | null)?.[String(name(scope))] ?? null;
    return asText && found !== null && typeof found !== 'string' ? JSON.stringify(found) : found;
  };

/** `select … from t where …`: its condition sees the row of the inner table alone. */
function readExists(words: Words): Expression {
  words.must('select');
  while (!words.has('from')) words.take();
  const table = words.take();
  const where = words.has('where') ? readExpression(words) : () => true;
  return (scope) => scope.rows?.(table).some((row) => where({ ...scope, row }) === true) ?? false;
}

const constants: Readonly<Record<string, unknown>> = { null: null, true: true, false: false };

function readPrimary(words: Words): Expression {
  if (words.next === '(') return readBrackets(words);
  if (words.has('exists')) return words.inBrackets(() => readExists(words));
  const word = words.take();
  if (word.startsWith('$')) return ({ parameters }) => parameters[Number(word.slice(1)) - 1];
  if (word.startsWith("'")) return () => word.slice(1, -1).replaceAll("''", "'");
  if (/^\d+$/.test(word)) return () => Number(word);
  if (word in constants) return () => constants[word];
  if (words.next === '(') return readCall(word, words);
  if (words.has('.')) {
    const column = words.take();
    return word === 'excluded' ? ({ excluded }) => excluded?.[column] : ({ row }) => row[column];
  }
  return ({ row }) => row[word];
}

function readBrackets(words: Words): Expression {
  const inside = words.inBrackets(() => words.list(() => readExpression(words)));
  const [only] = inside;
  return inside.length === 1 && only !== undefined ? only : (scope) => inside.map((each) => each(scope));
}

type Called = (values: readonly unknown[]) => unknown;
const calls: Readonly<Record<string, Called>> = {
  coalesce: (values) => values.find((value) => !isNull(value)) ?? null,
  greatest: (values) => values.reduce((most, value) => (compare(value, most) > 0 ? value : most)),
  // One transaction at a time runs here: nobody to wait for.
  pg_advisory_xact_lock: () => null,
  pg_try_advisory_xact_lock: () => true,
  // No decision hangs on the database's own clock.
  now: () => new Date(0),
  clock_timestamp: () => new Date(0),
  hashtext: () => 0,
  md5: ([text]) => createHash('md5').update(String(text)).digest('hex'),
};

function readCall(name: string, words: Words): Expression {
  const call = calls[name];
  if (call === undefined) throw words.untaught(`the function ${name}`);
  const given = words.inBrackets(() => (words.next === ')' ? [] : words.list(() => readExpression(words))));
  return (scope) => call(given.map((each) => each(scope)));
}
