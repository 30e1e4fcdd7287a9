import type { MigrationInterface, QueryRunner } from 'typeorm';

export class MattersOnTheirWay1000000000291 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    // The condition is that of the queues, to the letter. Two states in one index of states come in two orders, and all of them would be read and sorted.
    await runner.query(`create index matter_on_its_way on matter (updated_at, id) where listed and custody in ('in-transit', 'moved')`);
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
