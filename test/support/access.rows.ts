import pg from 'pg';

/** What a database holds, seen by its superuser. */
export async function rowsOf<Row extends object>(databaseUrl: string, sql: string, values: readonly unknown[] = []): Promise<Row[]> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    return (await client.query(sql, [...values])).rows as Row[];
  } finally {
    await client.end();
  }
}
