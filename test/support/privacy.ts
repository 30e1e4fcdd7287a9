import pg from 'pg';

export interface Trace {
  readonly word: string;
  /** `schema.table.column` */
  readonly column: string;
}

const signed = /[\w-]+\.[\w-]+\.[\w-]*/g;

/** Which of the words stand anywhere in a database: in text, JSON, numbers and bytes of every table, and inside what was only signed and encoded, not sealed. */
export async function traces(databaseUrl: string, words: readonly string[]): Promise<Trace[]> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const { rows } = await client.query<{ schema: string; name: string; column: string; type: string }>(
      `select table_schema as schema, table_name as name, column_name as column, data_type as type from information_schema.columns
       where table_schema not in ('pg_catalog', 'information_schema') order by 1, 2, 3`,
    );
    const found: Trace[] = [];
    for (const { schema, name, column, type } of rows) {
      const cell = pg.escapeIdentifier(column);
      const text = type === 'bytea' ? `encode(${cell}, 'escape')` : `${cell}::text`;
      const { rows: cells } = await client.query<{ text: string | null }>(
        `select ${type === 'bytea' ? `encode(${cell}, 'hex')` : text} as text from ${pg.escapeIdentifier(schema)}.${pg.escapeIdentifier(name)}`,
      );
      const said = cells
        .map(({ text: each }) => each)
        .filter((each) => each !== null)
        .map((each) => (type === 'bytea' ? Buffer.from(each, 'hex').toString() : each));
      const whole = said.map((each) => `${each}\n${decoded(each)}`).join('\n');
      found.push(...words.filter((word) => whole.includes(word)).map((word) => ({ word, column: `${schema}.${name}.${column}` })));
    }
    return found;
  } finally {
    await client.end();
  }
}

/** The parts of a JWS are readable to everybody; those of a JWE, decoded, are noise. */
const decoded = (text: string): string =>
  [...text.matchAll(signed)]
    .map(([each]) =>
      each
        .split('.')
        .map((part) => Buffer.from(part, 'base64url').toString())
        .join('\n'),
    )
    .join('\n');
