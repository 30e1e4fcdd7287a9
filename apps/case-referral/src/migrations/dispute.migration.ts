import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Dispute1000000000261 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create table dispute (
      id uuid primary key, version int not null, matter_id uuid not null, epoch int not null, holder text not null, other text,
      cause text not null, hand_over_id uuid unique, rounds jsonb not null, negotiate_by jsonb, report jsonb, decision jsonb, carried_by uuid,
      state text not null, open boolean not null generated always as (state not in ('settled-here', 'handed-over', 'passed-on', 'lapsed')) stored)`);
    await runner.query(`create unique index one_open_dispute on dispute (matter_id) where open`);
    await runner.query(`create index dispute_carried_by on dispute (carried_by) where carried_by is not null`);
    // What the other region reads of a dispute that the holder keeps: both reasons, sealed to it.
    await runner.query(`create table told_dispute (
      id uuid primary key, matter_id uuid not null, holder text not null, cause text not null, negotiate_by jsonb, reasons text)`);
    await runner.query(`create table holder_seen (matter_id uuid primary key, region text not null, epoch int not null)`);
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
