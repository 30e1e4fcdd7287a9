import type { QueryRunner } from 'typeorm';
import type { MigrationClass } from '#libs/persistence/src/service-database.js';
import { type Expression, type Row, readExpression } from './expressions.js';
import { Words } from './words.js';

export interface Column {
  readonly name: string;
  readonly type: string;
  readonly isIdentity: boolean;
  readonly fallback?: Expression;
  readonly generated?: Expression;
}

export interface Unique {
  readonly columns: readonly string[];
  readonly where?: Expression;
}

export interface TableShape {
  readonly name: string;
  readonly columns: Map<string, Column>;
  readonly uniques: Unique[];
}

export type Schema = ReadonlyMap<string, TableShape>;

/** What the migrations of a service make, read from their own statements: a simulated table has the columns, defaults and unique keys of the real one. */
export async function schemaOf(migrations: readonly MigrationClass[]): Promise<Schema> {
  const tables = new Map<string, TableShape>();
  const runner = { query: async (text: string) => apply(text.trim().replaceAll(/\s+/g, ' '), tables) } as unknown as QueryRunner;
  for (const Migration of migrations) await new Migration().up(runner);
  return tables;
}

/** Of indexes, rights and rows that were there before, a new simulated table knows nothing. */
const ofNoConcern =
  /^(create index|create sequence|drop index|do \$|revoke|grant|comment|update|insert|create (or replace )?function|alter table \w+ (drop|alter))/;

function apply(text: string, tables: Map<string, TableShape>): void {
  if (ofNoConcern.test(text)) return;
  const [, created, body] = /^create table (\w+) \((.*)\)$/s.exec(text) ?? [];
  if (created !== undefined && body !== undefined) {
    const table = { name: created, columns: new Map(), uniques: [] };
    for (const part of parts(body)) addPart(part, table);
    tables.set(created, table);
    return;
  }
  const [, altered, changes = ''] = /^alter table (\w+) (add column .*)$/s.exec(text) ?? [];
  const [, indexed, columns = '', , where] = /^create unique index \w+ on (\w+) \((.*?)\)( where (.*))?$/s.exec(text) ?? [];
  const table = tables.get(altered ?? indexed ?? '');
  if (table === undefined) throw new Error(`the simulated database was not taught this migration: ${text}`);
  if (altered !== undefined) for (const part of parts(changes)) addPart(part.replace(/^add column /, ''), table);
  else addUnique(columns, table, where);
}

/** Splits at the commas that stand outside of brackets. */
function parts(text: string): string[] {
  const found = [''];
  let depth = 0;
  for (const letter of text) {
    if (letter === ',' && depth === 0) found.push('');
    else found[found.length - 1] += letter;
    depth += letter === '(' ? 1 : letter === ')' ? -1 : 0;
  }
  return found.map((each) => each.trim());
}

function addPart(part: string, table: TableShape): void {
  const [, keyed] = /^(?:primary key|unique) \((.*)\)$/s.exec(part) ?? [];
  if (keyed !== undefined) {
    addUnique(keyed, table);
    return;
  }
  if (/^(check|constraint|foreign key)\b/.test(part)) return;
  const [, name = '', type = ''] = /^(\w+) (\w+(?:\[\])?)/.exec(part) ?? [];
  const fallback = / default ('[^']*'|\w+(?:\(\))?)/.exec(part)?.[1];
  const generated = /generated always as \((.*)\) stored/s.exec(part)?.[1];
  table.columns.set(name, {
    ...{ name, type, isIdentity: / as identity/.test(part) },
    ...(fallback === undefined ? {} : { fallback: readExpression(new Words(fallback)) }),
    ...(generated === undefined ? {} : { generated: readExpression(new Words(generated)) }),
  });
  if (/ (primary key|unique)\b/.test(part)) addUnique(name, table);
}

/** A key of expressions binds nothing here: the only one keeps parked messages apart, and nothing may be parked in a simulation. */
function addUnique(columns: string, table: TableShape, where?: string): void {
  if (columns.includes('(')) return;
  const names = columns.split(',').map((each) => each.trim());
  table.uniques.push({ columns: names, ...(where === undefined ? {} : { where: readExpression(new Words(where)) }) });
}

/** As the driver would hand it in: jsonb given as text becomes what it says, moments become dates. */
export function stored({ type }: Column, value: unknown): unknown {
  if (value === undefined || value === null) return null;
  if (type === 'jsonb') return typeof value === 'string' ? JSON.parse(value) : value;
  if (type === 'timestamptz') return value instanceof Date ? value : new Date(String(value));
  return type === 'int' ? Number(value) : value;
}

export const completed = (row: Row, { columns }: TableShape): Row => {
  for (const { name, generated } of columns.values()) {
    if (generated !== undefined) row[name] = generated({ row, parameters: [] });
  }
  return row;
};
