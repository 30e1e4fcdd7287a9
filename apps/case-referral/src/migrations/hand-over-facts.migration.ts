import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The doctor reads hand-overs in the order of their matters. */
export class HandOverFacts1000000000251 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create index outgoing_by_matter on outgoing_hand_over (matter_id)`);
    await runner.query(`create index incoming_by_matter on incoming_hand_over (matter_id)`);
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
