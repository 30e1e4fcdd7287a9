import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Ids are chosen by whoever sends: a region that uses another's id once more must not make that other's event count as applied. */
export class InboxPerRegion1000000000004 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    // Of what was applied before, the sender is not known: it goes on counting for every region.
    await runner.query(`alter table inbox add column region text not null default ''`);
    await runner.query(`alter table inbox alter column region drop default`);
    await runner.query(`alter table inbox drop constraint inbox_pkey, add primary key (event_id, region)`);
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
