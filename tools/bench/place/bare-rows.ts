import pg from 'pg';
import { withClient } from './databases.js';

const batch = 500;

/** Tables as a service left them. */
export interface Left {
  readonly schema: string;
  /** All that have rows, where nothing is said. */
  readonly tables?: readonly string[];
  /** A live table keeps its indexes while rows come; a new one gets them when it is full. */
  readonly indexes: 'from-the-start' | 'after';
}

interface Table {
  readonly name: string;
  readonly columns: string;
  readonly primaryKey: string;
  readonly indexes: readonly string[];
  /** Rows as JSON, some hundreds in each text. */
  readonly batches: readonly string[];
}

/** The rows that a service left, ready to be inserted into tables of the same columns and indexes. */
export class BareRows {
  private constructor(
    private readonly url: string,
    private readonly left: Left,
    private readonly tables: readonly Table[],
    readonly rows: number,
  ) {}

  static async of(url: string, left: Left): Promise<BareRows> {
    return withClient(url, async (client) => {
      const read = [];
      for (const table of left.tables ?? (await tablesOf(left.schema, client))) read.push(await readTable(left.schema, table, client));
      const filled = read.filter(({ rows }) => rows > 0);
      return new BareRows(
        url,
        left,
        filled.map(({ table }) => table),
        filled.reduce((total, { rows }) => total + rows, 0),
      );
    });
  }

  async insert(): Promise<void> {
    await withClient(this.url, async (client) => {
      await client.query('drop schema if exists bare cascade');
      await client.query('create schema bare');
      for (const table of this.tables) await fill(table, this.left, client);
      await client.query(`analyze ${this.tables.map(({ name }) => `bare.${name}`).join(', ')}`);
    });
  }
}

async function fill({ name, columns, primaryKey, indexes, batches }: Table, left: Left, client: pg.Client): Promise<void> {
  await client.query(`create table bare.${name} (like ${left.schema}.${name} including all excluding indexes)`);
  if (primaryKey !== '') await client.query(`alter table bare.${name} add ${primaryKey}`);
  const addIndexes = async () => {
    for (const index of indexes) await client.query(index);
  };
  if (left.indexes === 'from-the-start') await addIndexes();
  const insert = `insert into bare.${name} (${columns}) overriding system value select ${columns} from jsonb_populate_recordset(null::bare.${name}, $1::jsonb)`;
  for (const rows of batches) await client.query(insert, [rows]);
  if (left.indexes === 'after') await addIndexes();
}

async function tablesOf(schema: string, client: pg.Client): Promise<readonly string[]> {
  const { rows } = await client.query<{ name: string }>(
    `select table_name as name from information_schema.tables where table_schema = $1 and table_type = 'BASE TABLE' and table_name <> 'migration' order by 1`,
    [schema],
  );
  return rows.map(({ name }) => name);
}

/** Those that are written; PostgreSQL computes the others. */
async function columnsOf(schema: string, name: string, client: pg.Client): Promise<string> {
  const { rows } = await client.query<{ columns: string }>(
    `select string_agg(quote_ident(column_name), ', ' order by ordinal_position) as columns from information_schema.columns
     where table_schema = $1 and table_name = $2 and is_generated = 'NEVER'`,
    [schema, name],
  );
  return rows[0]?.columns ?? '';
}

async function readTable(schema: string, name: string, client: pg.Client): Promise<{ readonly table: Table; readonly rows: number }> {
  const { rows } = await client.query<{ row: string }>(`select to_jsonb(t)::text as row from ${schema}.${name} t`);
  const batches = [];
  for (let at = 0; at < rows.length; at += batch)
    batches.push(
      `[${rows
        .slice(at, at + batch)
        .map(({ row }) => row)
        .join(',')}]`,
    );
  const columns = await columnsOf(schema, name, client);
  return { table: { name, columns, ...(await keysOf(schema, name, client)), batches }, rows: rows.length };
}

async function keysOf(schema: string, name: string, client: pg.Client): Promise<Pick<Table, 'primaryKey' | 'indexes'>> {
  const { rows } = await client.query<{ primary: string | null; index: string }>(
    `select pg_get_constraintdef(c.oid) as primary, pg_get_indexdef(x.indexrelid) as index from pg_index x
     left join pg_constraint c on c.conindid = x.indexrelid and c.contype = 'p' where x.indrelid = $1::regclass`,
    [`${schema}.${name}`],
  );
  return {
    primaryKey: rows.find(({ primary }) => primary !== null)?.primary ?? '',
    indexes: rows.filter(({ primary }) => primary === null).map(({ index }) => index.replace(` ON ${schema}.`, ` ON bare.`)),
  };
}
