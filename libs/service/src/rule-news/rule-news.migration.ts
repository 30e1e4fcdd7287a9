import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the region loaded of calendars, rules and settings, as this service heard of it. */
export class RuleNews1000000000006 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create table rule_file (
      key text primary key, kind text not null, version int not null, content jsonb not null,
      loaded_by text not null, loaded_at timestamptz not null)`);
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
