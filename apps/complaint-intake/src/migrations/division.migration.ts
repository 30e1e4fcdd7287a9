import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A part that is split off goes on under the clock that the whole began, so that the row has to know it. */
export class Division1000000000121 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table complaint add column verify_by jsonb`);
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
