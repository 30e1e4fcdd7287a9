import { picked, readItems } from './clauses.js';
import { compare, type Expression, type Row, readExpression, type Scope } from './expressions.js';
import type { Store } from './store.js';
import type { Words } from './words.js';

interface Order {
  readonly by: Expression;
  readonly sign: 1 | -1;
}
type Rows = (store: Store, parameters: readonly unknown[]) => readonly Row[];

/** A select, or several under each other. */
export function readQuery(words: Words): Rows {
  const first = readSelect(words);
  if (!words.has('union', 'all', 'select')) return first;
  const more = readQuery(words);
  return (store, parameters) => [...first(store, parameters), ...more(store, parameters)];
}

function readSelect(words: Words): Rows {
  if (words.has('nextval')) return readTickets(words);
  const items = readItems(words);
  const from = words.has('from') ? readTable(words) : () => [{}];
  const where = words.has('where') ? readExpression(words) : () => true;
  const orders = words.has('order', 'by') ? words.list(() => readOrder(words)) : [];
  const limit = words.has('limit') ? readExpression(words) : () => Number.POSITIVE_INFINITY;
  words.has('for', 'update');
  return (store, parameters) => {
    const found = from(store, parameters).filter((row) => where({ row, parameters }) === true);
    const sorted = orders.length === 0 ? found : found.toSorted((a, b) => inOrder(orders, { row: a, parameters }, { row: b, parameters }));
    return sorted.slice(0, Number(limit({ row: {}, parameters }))).map((row) => picked(items, { row, parameters }));
  };
}

const behindATable: readonly string[] = ['where', 'order', 'limit', 'for', 'union', ')', ''];

function readTable(words: Words): Rows {
  const inner = words.has('(') ? readInner(words) : undefined;
  const table = inner === undefined ? words.take() : '';
  if (!behindATable.includes(words.next)) words.take();
  return inner ?? ((store) => (store.shape(table) ? store.rows(table) : []));
}

function readInner(words: Words): Rows {
  words.must('select');
  const inner = readQuery(words);
  words.must(')');
  return inner;
}

function readOrder(words: Words): Order {
  const by = readExpression(words);
  const sign = words.has('desc') ? -1 : 1;
  words.has('asc');
  return { by, sign };
}

function inOrder(orders: readonly Order[], a: Scope, b: Scope): number {
  for (const { by, sign } of orders) {
    const order = compare(by(a), by(b)) * sign;
    if (order !== 0) return order;
  }
  return 0;
}

/** `nextval('…') as ticket from generate_series(1, $1)` */
function readTickets(words: Words): Rows {
  words.inBrackets(() => words.take());
  words.must('as');
  const name = words.take();
  words.must('from', 'generate_series');
  const [, last] = words.inBrackets(() => words.list(() => readExpression(words)));
  return (store, parameters) => Array.from({ length: Number(last?.({ row: {}, parameters })) }, () => ({ [name]: store.nextIdentity() }));
}
