import { type Assignment, assigned, type Item, picked, readAssignments, readItems, type Statement } from './clauses.js';
import { type Expression, type Row, readExpression } from './expressions.js';
import type { Store } from './store.js';
import type { Words } from './words.js';

type Source = (store: Store, parameters: readonly unknown[]) => readonly Row[];

interface Conflict {
  /** Undefined: whichever unique key it is. */
  readonly on: readonly string[] | undefined;
  /** Undefined: nothing is done. */
  readonly change: { readonly assignments: readonly Assignment[]; readonly where: Expression } | undefined;
}

/** `insert into t (…) values (…) | select … from jsonb_to_recordset(…)`, with what is done where a unique key has the row already. */
export function readInsert(words: Words): Statement {
  const table = words.take();
  if (words.has('as')) words.take();
  const columns = words.inBrackets(() => words.list(() => words.take()));
  const source = readSource(columns, words);
  const conflict = words.has('on', 'conflict') ? readConflict(words) : undefined;
  const returning = words.has('returning') ? readItems(words) : [];
  if (!words.isOver) throw words.untaught('the rest of an insert');
  return (store, parameters) => {
    const written = source(store, parameters).map((row) => write(store, table, { row, conflict, parameters }));
    return written.filter((row) => row !== undefined).map((row) => picked(returning, { row, parameters }));
  };
}

function readSource(columns: readonly string[], words: Words): Source {
  if (words.has('values')) {
    const tuples = words.list(() => words.inBrackets(() => words.list(() => readExpression(words))));
    return (store, parameters) => tuples.map((tuple) => named(columns, valuesOf(tuple, store, parameters)));
  }
  words.must('select');
  const items = readItems(words);
  if (words.has('from')) return readRecords(columns, items, words);
  const where = words.has('where') ? readExpression(words) : () => true;
  return (store, parameters) => {
    const scope = { row: {}, parameters, rows: (table: string) => store.rows(table) };
    return where(scope) !== true || items === 'all'
      ? []
      : [
          named(
            columns,
            items.map(({ of }) => of(scope)),
          ),
        ];
  };
}

const valuesOf = (tuple: readonly Expression[], store: Store, parameters: readonly unknown[]) =>
  tuple.map((of) => of({ row: {}, parameters, rows: (table) => store.rows(table) }));

/** `from jsonb_to_recordset($1::jsonb) as e(a text, …)` */
function readRecords(columns: readonly string[], items: readonly Item[] | 'all', words: Words): Source {
  words.must('jsonb_to_recordset');
  const set = words.inBrackets(() => readExpression(words));
  words.must('as');
  words.take();
  const fields = words.inBrackets(() => words.list(() => readField(words)));
  return (_store, parameters) =>
    (JSON.parse(String(set({ row: {}, parameters }))) as Row[]).map((row) =>
      named(columns, items === 'all' ? fields.map((field) => row[field]) : items.map(({ of }) => of({ row, parameters }))),
    );
}

function readField(words: Words): string {
  const name = words.take();
  words.take();
  if (words.has('[')) words.must(']');
  return name;
}

const named = (columns: readonly string[], values: readonly unknown[]): Row =>
  Object.fromEntries(columns.map((column, at) => [column, values[at]]));

function readConflict(words: Words): Conflict {
  const on = words.next === '(' ? readTarget(words) : undefined;
  if (words.has('where')) readExpression(words);
  words.must('do');
  if (words.has('nothing')) return { on, change: undefined };
  words.must('update', 'set');
  const assignments = readAssignments(words);
  return { on, change: { assignments, where: words.has('where') ? readExpression(words) : () => true } };
}

/** Columns, or expressions, which bind nothing here (see `addUnique`). */
const readTarget = (words: Words): string[] =>
  words.inBrackets(() =>
    words.list(() => {
      const column = words.next;
      readExpression(words);
      return column;
    }),
  );

interface Writing {
  readonly row: Row;
  readonly conflict: Conflict | undefined;
  readonly parameters: readonly unknown[];
}

function write(store: Store, table: string, { row, conflict, parameters }: Writing): Row | undefined {
  if (conflict === undefined) return store.insert(table, row);
  const excluded = store.shaped(table, row);
  const there = store.clashing(table, excluded, conflict.on);
  if (there === undefined) return store.insert(table, row);
  const scope = { row: there, excluded, parameters };
  if (conflict.change === undefined || conflict.change.where(scope) !== true) return undefined;
  store.update(table, there, assigned(conflict.change.assignments, scope));
  return there;
}
