import type { MigrationInterface, QueryRunner } from 'typeorm';

export class ImportCorrection1000000000202 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table import_job add column corrects uuid references import_job (id)`);
    await runner.query(`alter table import_refusal add column corrected_by uuid references import_job (id)`);
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
