import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a matter has behind it over its whole life, and hand-overs that carry out a designation. */
export class CustodyPast1000000000202 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table known_matter
      add column barred jsonb not null default '[]', add column passages jsonb not null default '{}'`);
    await runner.query(`alter table outgoing_hand_over
      add column new_ground boolean not null default false, add column designated boolean not null default false`);
    await runner.query(`alter table incoming_hand_over add column past jsonb, add column designated boolean not null default false`);
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
