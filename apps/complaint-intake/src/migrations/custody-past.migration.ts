import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Rows from before these were counted: nothing was barred then, and passages count from now on. */
export class CustodyPast1000000000103 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`update complaint set custody = '{"barred": [], "passages": {}}'::jsonb || custody`);
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
