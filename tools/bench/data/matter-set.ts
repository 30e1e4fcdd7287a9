import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { caseStatus } from '#apps/case-status/src/case-status.module.js';
import { piecesOf } from '#apps/case-status/src/matter/search/words.js';
import type { Bench } from '../place/bench.js';
import type { RegionDatabase } from '../place/databases.js';
import { copyIn } from './copy-in.js';
import { type MadeMatter, MatterSource } from './matter-source.js';
import { type SampleMatter, samplesOf } from './samples.js';

const region = 'beijing';
const tables = ['matter', 'matter_words'] as const;
const atOnce = 50_000;

/** Beijing's read model with so many matters, made once and kept for later runs; made anew when the tables or what makes it have changed. */
export async function matterSet(bench: Bench, size: number): Promise<RegionDatabase> {
  const databases = await bench.databases();
  const name = `matters_${size}`;
  const remark = `${size} matters, ${recipe()}`;
  if ((await databases.remarkOn(name)) === remark) return databases.region(name, region);
  const begun = performance.now();
  const { matters: samples } = await samplesOf(bench);
  const database = await databases.fresh(name, region);
  await databases.asSuperuser(name, (client) => load(client, samples, size, bench.say));
  await databases.remark(name, remark);
  bench.say(`   ${size.toLocaleString('en')} matters loaded in ${((performance.now() - begun) / 1_000).toFixed(0)} s`);
  return database;
}

/** What was loaded by another recipe, or into other tables, is of no use. */
function recipe(): string {
  const parts = ['./matter-source.js', './texts.js', './samples.js'].map((file) =>
    readFileSync(fileURLToPath(new URL(file, import.meta.url))),
  );
  const migrations = caseStatus.migrations.map((migration) => `${migration.name} ${migration.toString()}`);
  return createHash('sha256').update(Buffer.concat(parts)).update(migrations.join()).digest('hex').slice(0, 16);
}

/** Rows first, indexes after: together they would take three times as long. */
async function load(client: pg.Client, samples: readonly SampleMatter[], size: number, say: (line: string) => void): Promise<void> {
  await client.query(`set search_path = case_status, public`);
  const indexes = await takeIndexes(client);
  const source = new MatterSource(samples, size);
  for (let from = 0; from < size; from += atOnce) {
    const made = Array.from({ length: Math.min(atOnce, size - from) }, (_, index) => source.matter(from + index));
    await copyIn(
      client,
      'matter',
      source.columns,
      made.map(({ cells }) => cells),
    );
    await copyIn(client, 'matter_words', ['matter_id', 'number_words', 'content_words', 'search'], made.map(wordsRow));
    if (size > atOnce) say(`   loading ${(from + made.length).toLocaleString('en')} of ${size.toLocaleString('en')} matters`);
  }
  await client.query(`set maintenance_work_mem = '512MB'`);
  for (const definition of indexes) await client.query(definition);
  for (const table of tables) await client.query(`vacuum analyze ${table}`);
  await client.query('checkpoint');
}

async function takeIndexes(client: pg.Client): Promise<string[]> {
  const { rows } = await client.query<{ name: string; definition: string }>(
    `select i.relname as name, pg_get_indexdef(i.oid) as definition from pg_index x join pg_class i on i.oid = x.indexrelid
     where x.indrelid = any($1::regclass[]) and not x.indisprimary`,
    [tables],
  );
  for (const { name } of rows) await client.query(`drop index ${name}`);
  return rows.map(({ definition }) => definition);
}

function wordsRow({ id, numberWords, contentWords }: MadeMatter): [string, string, string, string] {
  const pieces = piecesOf(`${numberWords}\n${contentWords}`);
  return [id, numberWords, contentWords, pieces.map((piece) => `'${piece.replaceAll("'", "''").replaceAll('\\', '\\\\')}'`).join(' ')];
}
