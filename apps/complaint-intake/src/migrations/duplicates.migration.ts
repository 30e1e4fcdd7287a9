import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Duplicates1000000000122 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    // Newest first under each key: ids rise with time, and a key that thousands share is read from its new end only.
    await runner.query(`create table duplicate_key (key bigint not null, matter_id uuid not null, primary key (key, matter_id))`);
    // Rows from before have none yet; the service makes them while it runs.
    await runner.query(`alter table complaint add column keyed boolean not null default false`);
    await runner.query(`create index complaint_unkeyed on complaint (id) where not keyed`);
    await runner.query(`create table duplicate_decision (
      low uuid not null, high uuid not null, decision text not null check (decision in ('same', 'similar', 'different')),
      by text not null, at timestamptz not null, primary key (low, high))`);
    await runner.query(`create index duplicate_decision_high on duplicate_decision (high)`);
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
