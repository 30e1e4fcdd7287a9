import type { MigrationInterface, QueryRunner } from 'typeorm';

export class ImportLayout1000000000141 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    // The layout by which a job is read stays with it: a run that goes on, and rows corrected later, are read as the first were.
    await runner.query(`alter table import_job add column layout jsonb, add column sheet text`);
    await runner.query(`create table import_layout (
      name text primary key, version int not null, layout jsonb not null, by text not null, at timestamptz not null)`);
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
