import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Paper1000000000131 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    // The row is locked until the paper that drew from it is committed; a rollback gives the number back: no gaps.
    await runner.query(`create table paper_number (
      agency text not null, word text not null, year int not null, last int not null,
      primary key (agency, word, year))`);
    await runner.query(`create table paper (
      id uuid primary key, version int not null, matter_id uuid not null references complaint (id),
      form text not null, template_version text not null,
      agency text not null, word text not null, year int not null, serial int not null, number text not null,
      snapshot bytea not null, signers jsonb not null, renderings jsonb not null,
      issued_by text not null, issued_at timestamptz not null,
      voided jsonb,
      unique (agency, word, year, serial))`);
    await runner.query(`create index paper_matter on paper (matter_id, issued_at)`);
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
