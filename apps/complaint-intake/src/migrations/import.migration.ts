import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Import1000000000102 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create table import_job (
      id uuid primary key, version int not null default 1,
      name text not null, by text not null,
      state text not null check (state in ('waiting', 'running', 'done', 'refused', 'failed')),
      reason jsonb, bytes bigint not null,
      encoding text, length bigint, position bigint not null default 0,
      header jsonb not null default '[]', unknown_columns jsonb not null default '[]', missing_columns jsonb not null default '[]',
      read int not null default 0, registered int not null default 0, linked int not null default 0, already int not null default 0,
      refused int not null default 0, other_desk int not null default 0,
      rate real, seconds_left real,
      created_at timestamptz not null, updated_at timestamptz not null, started_at timestamptz, finished_at timestamptz)`);
    await runner.query(`create index import_job_open on import_job (created_at, id) where state in ('waiting', 'running')`);
    await runner.query(`create index import_job_newest on import_job (created_at desc, id desc)`);
    // The cells of a refused row hold who called and their number: ciphertext, like the reporter of a complaint.
    await runner.query(`create table import_refusal (
      job_id uuid not null references import_job (id), row int not null, line int not null,
      faults jsonb not null, cells bytea not null,
      primary key (job_id, row))`);
    await runner.query(`alter table linked_submission add column reporter bytea, add column phone_mac text`);
    await runner.query(`create index linked_submission_matter on linked_submission (matter_id)`);
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
