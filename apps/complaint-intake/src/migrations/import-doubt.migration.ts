import type { MigrationInterface, QueryRunner } from 'typeorm';

export class ImportDoubt1000000000192 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table import_job add column unsure int not null default 0`);
    await runner.query(`create table import_doubt (
      job_id uuid not null references import_job (id), row int not null, line int not null, matter_id uuid not null, primary key (job_id, row, matter_id))`);
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
