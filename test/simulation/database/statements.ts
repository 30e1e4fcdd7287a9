import { assigned, picked, readAssignments, readItems, type Statement } from './clauses.js';
import { compare, type Expression, type Row, readExpression, type Scope } from './expressions.js';
import { readInsert } from './inserts.js';
import type { Store } from './store.js';
import { Words } from './words.js';

const read = new Map<string, Statement>();

/** Runs a statement and answers as TypeORM would: rows, or for a change of rows [rows, count]. */
export function run(store: Store, text: string, parameters: readonly unknown[]): unknown {
  const statement = read.get(text) ?? readStatement(new Words(text));
  read.set(text, statement);
  return statement(store, parameters);
}

function readStatement(words: Words): Statement {
  if (words.has('select')) return readSelect(words);
  if (words.has('insert', 'into')) return readInsert(words);
  if (words.has('update')) return readUpdate(words);
  if (words.has('delete', 'from')) return readDelete(words);
  throw words.untaught('this kind of statement');
}

interface Order {
  readonly by: Expression;
  readonly sign: 1 | -1;
}
type Rows = (store: Store, parameters: readonly unknown[]) => readonly Row[];

function readSelect(words: Words): Statement {
  if (words.has('nextval')) return readTickets(words);
  const items = readItems(words);
  const from = words.has('from') ? readTable(words) : () => [{}];
  const where = words.has('where') ? readExpression(words) : () => true;
  const orders = words.has('order', 'by') ? words.list(() => readOrder(words)) : [];
  const limit = words.has('limit') ? readExpression(words) : () => Number.POSITIVE_INFINITY;
  words.has('for', 'update');
  if (!words.isOver) throw words.untaught('the rest of a select');
  return (store, parameters) => {
    const found = from(store, parameters).filter((row) => where({ row, parameters }) === true);
    const sorted = orders.length === 0 ? found : found.toSorted((a, b) => inOrder(orders, { row: a, parameters }, { row: b, parameters }));
    return sorted.slice(0, Number(limit({ row: {}, parameters }))).map((row) => picked(items, { row, parameters }));
  };
}

function readTable(words: Words): Rows {
  const table = words.take();
  const ends = ['where', 'order', 'limit', 'for', ''];
  if (!ends.includes(words.next)) words.take();
  return (store) => (store.shape(table) ? store.rows(table) : []);
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
function readTickets(words: Words): Statement {
  words.inBrackets(() => words.take());
  words.must('as');
  const name = words.take();
  words.must('from', 'generate_series');
  const [, last] = words.inBrackets(() => words.list(() => readExpression(words)));
  return (store, parameters) => Array.from({ length: Number(last?.({ row: {}, parameters })) }, () => ({ [name]: store.nextIdentity() }));
}

function readUpdate(words: Words): Statement {
  const table = words.take();
  if (words.next !== 'set') words.take();
  words.must('set');
  const assignments = readAssignments(words);
  const where = words.has('where') ? readExpression(words) : () => true;
  const returning = words.has('returning') ? readItems(words) : [];
  if (!words.isOver) throw words.untaught('the rest of an update');
  return (store, parameters) => {
    const rows = store.rows(table).filter((row) => where({ row, parameters }) === true);
    for (const row of rows) store.update(table, row, assigned(assignments, { row, parameters }));
    return [rows.map((row) => picked(returning, { row, parameters })), rows.length];
  };
}

function readDelete(words: Words): Statement {
  const table = words.take();
  const where = words.has('where') ? readExpression(words) : () => true;
  if (!words.isOver) throw words.untaught('the rest of a delete');
  return (store, parameters) => {
    const rows = store.rows(table).filter((row) => where({ row, parameters }) === true);
    for (const row of rows) store.remove(table, row);
    return [[], rows.length];
  };
}
