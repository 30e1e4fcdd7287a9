import type { MigrationInterface, QueryRunner } from 'typeorm';

export class UrgentMeasure1000000000271 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create table urgent_measure (
      id uuid primary key, version int not null, matter_id uuid not null, region text not null, epoch int not null, kind text not null,
      taken_at text not null, approve_by jsonb not null, deal_with_by jsonb, details jsonb not null, recorded_by text not null, state text not null)`);
    await runner.query(`create index urgent_measure_matter on urgent_measure (matter_id)`);
    await runner.query(
      `create index urgent_measure_open on urgent_measure ((deal_with_by ->> 'due')) where state in ('awaiting-approval', 'in-force')`,
    );
    // Measures of other regions on matters that are held here; the list is sealed to this region.
    await runner.query(`create table told_measure (
      id uuid primary key, version int not null, matter_id uuid not null, region text not null, kind text not null,
      taken_at text not null, deal_with_by jsonb, details text not null, state text not null)`);
    await runner.query(`create index told_measure_matter on told_measure (matter_id)`);
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
