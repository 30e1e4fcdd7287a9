import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Handling1000000000151 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table complaint add column handling jsonb not null default '{}'`);
    // C-10: the same caller is counted by keyed fingerprints, never by what they are made of.
    await runner.query(`alter table complaint add column address_mac text`);
    await runner.query(`create index complaint_phone on complaint (phone_mac) where phone_mac is not null`);
    await runner.query(`create index complaint_address on complaint (address_mac) where address_mac is not null`);
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
