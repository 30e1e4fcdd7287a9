import { compare, type Row } from './expressions.js';
import { completed, type Schema, stored, type TableShape, type Unique } from './tables.js';

/** The process died here: nothing after this line ran. Classed as trouble of the world, like a lost connection, so that nobody takes it for a rule that said no. */
export class Crashed extends Error {
  readonly code = '57P01';
}

export class UniqueViolation extends Error {
  readonly code = '23505';
}

/** The rows of one service's tables, with the columns and unique keys of the real ones. What was written can be undone, and any statement can be the last. */
export class Store {
  readonly #rows = new Map<string, Row[]>();
  readonly #undo: (() => void)[] = [];
  #counted = 0;
  /** Statements that still run before the process dies. */
  crashAfter = Number.POSITIVE_INFINITY;

  constructor(readonly schema: Schema) {}

  begin(): void {
    this.#undo.length = 0;
  }

  rollBack(): void {
    for (const undo of this.#undo.reverse()) undo();
    this.#undo.length = 0;
  }

  statement(): void {
    if (this.crashAfter <= 0) throw new Crashed('the process died');
    this.crashAfter -= 1;
  }

  shape(table: string): TableShape {
    const shape = this.schema.get(table);
    if (shape === undefined) throw new Error(`the simulated database has no table ${table}`);
    return shape;
  }

  rows(table: string): readonly Row[] {
    return this.#rows.get(table) ?? [];
  }

  nextIdentity(): string {
    this.#counted += 1;
    return String(this.#counted);
  }

  /** Throws where a unique key has it already; `clashing` tells beforehand. */
  insert(table: string, given: Row): Row {
    const row = this.shaped(table, given);
    const clash = this.clashing(table, row);
    if (clash !== undefined) throw new UniqueViolation(`${table} has such a row already`);
    const rows = this.#rows.get(table) ?? [];
    this.#rows.set(table, rows);
    rows.push(row);
    this.#undo.push(() => rows.splice(rows.indexOf(row), 1));
    return row;
  }

  update(table: string, row: Row, changes: Row): void {
    const shape = this.shape(table);
    const before = { ...row };
    this.#undo.push(() => Object.assign(row, before));
    for (const [name, value] of Object.entries(changes)) row[name] = stored(columnOf(shape, name), value);
    completed(row, shape);
    if (this.clashing(table, row) !== undefined) throw new UniqueViolation(`${table} has such a row already`);
  }

  remove(table: string, row: Row): void {
    const rows = this.#rows.get(table) ?? [];
    const at = rows.indexOf(row);
    rows.splice(at, 1);
    this.#undo.push(() => rows.splice(at, 0, row));
  }

  shaped(table: string, given: Row): Row {
    const shape = this.shape(table);
    for (const name of Object.keys(given)) columnOf(shape, name);
    const row: Row = {};
    for (const column of shape.columns.values()) {
      const fallback = column.isIdentity ? this.nextIdentity() : column.fallback?.({ row, parameters: [] });
      row[column.name] = stored(column, given[column.name] ?? fallback);
    }
    return completed(row, shape);
  }

  /** The row that a unique key does not suffer beside this one. */
  clashing(table: string, row: Row, on?: readonly string[]): Row | undefined {
    const keys = this.shape(table).uniques.filter(({ columns }) => on === undefined || String(columns) === String(on));
    for (const key of keys) {
      const found = isUnder(key, row)
        ? this.rows(table).find((each) => each !== row && isUnder(key, each) && sameKey(key, each, row))
        : undefined;
      if (found !== undefined) return found;
    }
    return undefined;
  }
}

function columnOf(shape: TableShape, name: string) {
  const column = shape.columns.get(name);
  if (column === undefined) throw new Error(`${shape.name} has no column ${name}`);
  return column;
}

const isUnder = ({ where }: Unique, row: Row) => where === undefined || where({ row, parameters: [] }) === true;
const sameKey = ({ columns }: Unique, a: Row, b: Row) =>
  columns.every((name) => a[name] !== null && b[name] !== null && compare(a[name], b[name]) === 0);
