import type { MigrationInterface, QueryRunner } from 'typeorm';

export class StatusKey1000000000271 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    // Matters from before this have none: their submitters ask by phone.
    await runner.query(`alter table matter add column status_key text`);
    await runner.query(
      `create table status_attempt (id bigint generated always as identity primary key, key text not null, at timestamptz not null)`,
    );
    await runner.query(`create index status_attempt_key on status_attempt (key, at)`);
    await runner.query(`create index status_attempt_at on status_attempt (at)`);
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
