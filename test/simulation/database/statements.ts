import { assigned, picked, readAssignments, readItems, type Statement } from './clauses.js';
import { readExpression } from './expressions.js';
import { readInsert } from './inserts.js';
import { readQuery } from './selects.js';
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
  if (words.has('select')) return readWhole(words);
  if (words.has('insert', 'into')) return readInsert(words);
  if (words.has('update')) return readUpdate(words);
  if (words.has('delete', 'from')) return readDelete(words);
  throw words.untaught('this kind of statement');
}

function readWhole(words: Words): Statement {
  const query = readQuery(words);
  if (!words.isOver) throw words.untaught('the rest of a select');
  return query;
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
