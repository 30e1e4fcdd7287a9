import type { Tx } from '#libs/persistence/src/transactions.js';

/** In the order in which the projection touches them: whoever locks them in another order and it would wait for each other. */
export const modelTables = ['heard_event', 'matter', 'matter_words'] as const;
const suffix = '_rebuilt';

interface Index {
  readonly table: string;
  readonly name: string;
  readonly definition: string;
  readonly primary: boolean;
}

/** Empty tables beside the live ones, of the same columns, rights and primary keys; the other indexes come when they are full. */
export async function createTables(tx: Tx): Promise<void> {
  await dropTables(tx);
  for (const table of modelTables) {
    await tx.query(`create table ${table}${suffix} (like ${table} including all excluding indexes)`);
    await grantAsOn(table, tx);
  }
  for (const index of await indexesOf(tx)) if (index.primary) await createIndex(index, tx);
}

export async function dropTables(tx: Tx): Promise<void> {
  for (const table of modelTables) await tx.query(`drop table if exists ${table}${suffix}`);
}

/** What is read while the rest is written needs its index at once; the others are built in a third of the time once the table is full. */
export async function createIndexes(table: (typeof modelTables)[number], tx: Tx): Promise<void> {
  for (const index of await indexesOf(tx)) if (index.table === table && !index.primary) await createIndex(index, tx);
}

/** Without it the first officers after the swap would wait for plans that know nothing of the tables. */
export async function analyse(tx: Tx): Promise<void> {
  await tx.query(`analyze ${modelTables.map((table) => table + suffix).join(', ')}`);
}

/** Puts the new tables in the place of the live ones, with the names of tables and indexes that later migrations will look for. */
export async function swapTables(tx: Tx): Promise<void> {
  const indexes = await indexesOf(tx);
  for (const table of modelTables) {
    await tx.query(`drop table ${table}`);
    await tx.query(`alter table ${table}${suffix} rename to ${table}`);
  }
  for (const { name } of indexes) await tx.query(`alter index ${name}${suffix} rename to ${name}`);
}

async function indexesOf(tx: Tx): Promise<Index[]> {
  return tx.query(
    `select t.relname as "table", i.relname as name, pg_get_indexdef(i.oid) as definition, x.indisprimary as primary
     from pg_index x join pg_class i on i.oid = x.indexrelid join pg_class t on t.oid = x.indrelid
     where t.oid = any($1::regclass[]) order by t.relname, i.relname`,
    [modelTables],
  );
}

async function createIndex({ table, name, definition, primary }: Index, tx: Tx): Promise<void> {
  const [, unique = '', rest = ''] = /^CREATE (UNIQUE )?INDEX \S+ ON (?:ONLY )?\S+ (.*)$/s.exec(definition) ?? [];
  await tx.query(`create ${unique}index ${name}${suffix} on ${table}${suffix} ${rest}`);
  if (primary) await tx.query(`alter table ${table}${suffix} add primary key using index ${name}${suffix}`);
}

async function grantAsOn(table: string, tx: Tx): Promise<void> {
  const grants: { grantee: string; privilege: string }[] = await tx.query(
    `select quote_ident(pg_get_userbyid(a.grantee)) as grantee, a.privilege_type as privilege
     from pg_class c, aclexplode(c.relacl) a where c.oid = $1::regclass and a.grantee not in (0, c.relowner)`,
    [table],
  );
  for (const { grantee, privilege } of grants) await tx.query(`grant ${privilege} on ${table}${suffix} to ${grantee}`);
}
