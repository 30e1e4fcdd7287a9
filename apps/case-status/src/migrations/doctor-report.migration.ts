import type { MigrationInterface, QueryRunner } from 'typeorm';

export class DoctorReport1000000000251 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `create table doctor_report (id uuid primary key, at timestamptz not null, by text not null, report jsonb not null)`,
    );
    await runner.query(`create index doctor_report_newest on doctor_report (at desc, id desc)`);
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
