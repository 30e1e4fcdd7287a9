import type { ClientBase } from 'pg';

/** Append only: a log that is in use has run the earlier ones. */
const migrations: readonly string[] = [
  `create table log_topic (
     id int generated always as identity primary key,
     topic text not null unique
   );
   -- cache 1: a sequence that hands out numbers by the pack would let a later message have the lower position.
   create sequence log_position cache 1;
   create table log_message (
     topic text not null,
     partition smallint not null,
     position bigint not null default nextval('log_position'),
     key text not null,
     headers jsonb not null,
     value bytea not null,
     appended_at timestamptz not null default clock_timestamp(),
     primary key (topic, partition, position)
   );
   create table log_offset (
     consumer_group text not null,
     topic text not null,
     partition smallint not null,
     position bigint not null,
     primary key (consumer_group, topic, partition)
   );`,
];

/** Brings the log's own tables up to date. Processes that start at once wait for one another: `create table if not exists` alone lets two collide. */
export async function migrateLog(client: ClientBase): Promise<void> {
  await client.query('begin');
  await client.query(`select pg_advisory_xact_lock(hashtextextended('migrations of the log', 0))`);
  await client.query('create table if not exists log_migration (number int primary key, run_at timestamptz not null default now())');
  const { rows } = await client.query<{ done: number }>('select coalesce(max(number), 0)::int as done from log_migration');
  const done = rows[0]?.done ?? 0;
  for (const [index, migration] of migrations.entries()) {
    if (index < done) continue;
    await client.query(migration);
    await client.query('insert into log_migration (number) values ($1)', [index + 1]);
  }
  await client.query('commit');
}
