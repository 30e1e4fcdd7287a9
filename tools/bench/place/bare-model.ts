import pg from 'pg';
import { withClient } from './databases.js';

const tables = ['heard_event', 'matter', 'matter_words'] as const;
const batch = 500;

interface Table {
  readonly name: string;
  readonly primaryKey: string;
  readonly indexes: readonly string[];
  /** Rows as JSON, some hundreds in each text. */
  readonly batches: readonly string[];
}

/** The rows of a read model, ready to be inserted into tables of the same columns and indexes. */
export class BareModel {
  private constructor(
    private readonly url: string,
    private readonly tables: readonly Table[],
    readonly rows: number,
  ) {}

  static async of(url: string): Promise<BareModel> {
    return withClient(url, async (client) => {
      const read = [];
      for (const table of tables) read.push(await readTable(table, client));
      return new BareModel(
        url,
        read.map(({ table }) => table),
        read.reduce((total, { rows }) => total + rows, 0),
      );
    });
  }

  async insert(): Promise<void> {
    await withClient(this.url, async (client) => {
      await client.query('drop schema if exists bare cascade');
      await client.query('create schema bare');
      for (const table of this.tables) await fill(table, client);
      await client.query(`analyze ${tables.map((table) => `bare.${table}`).join(', ')}`);
    });
  }
}

async function fill({ name, primaryKey, indexes, batches }: Table, client: pg.Client): Promise<void> {
  await client.query(`create table bare.${name} (like case_status.${name} including all excluding indexes)`);
  await client.query(`alter table bare.${name} add ${primaryKey}`);
  for (const rows of batches)
    await client.query(`insert into bare.${name} select * from jsonb_populate_recordset(null::bare.${name}, $1::jsonb)`, [rows]);
  for (const index of indexes) await client.query(index);
}

async function readTable(name: string, client: pg.Client): Promise<{ readonly table: Table; readonly rows: number }> {
  const { rows } = await client.query<{ row: string }>(`select to_jsonb(t)::text as row from case_status.${name} t`);
  const batches = [];
  for (let at = 0; at < rows.length; at += batch)
    batches.push(
      `[${rows
        .slice(at, at + batch)
        .map(({ row }) => row)
        .join(',')}]`,
    );
  return { table: { name, ...(await keysOf(name, client)), batches }, rows: rows.length };
}

async function keysOf(name: string, client: pg.Client): Promise<Pick<Table, 'primaryKey' | 'indexes'>> {
  const { rows } = await client.query<{ primary: string | null; index: string }>(
    `select pg_get_constraintdef(c.oid) as primary, pg_get_indexdef(x.indexrelid) as index from pg_index x
     left join pg_constraint c on c.conindid = x.indexrelid and c.contype = 'p' where x.indrelid = $1::regclass`,
    [`case_status.${name}`],
  );
  return {
    primaryKey: rows.find(({ primary }) => primary !== null)?.primary ?? '',
    indexes: rows.filter(({ primary }) => primary === null).map(({ index }) => index.replace(` ON case_status.`, ` ON bare.`)),
  };
}
