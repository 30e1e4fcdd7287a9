import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Complaint1000000000101 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create sequence ticket_number`);
    await runner.query(`create table complaint (
      id uuid primary key, version int not null, number text not null unique,
      kind text not null check (kind in ('complaint', 'report')), state text not null,
      custody jsonb not null, content jsonb not null, decide_by jsonb not null, refusal jsonb, answer jsonb,
      reporter bytea, outside_number text, phone_mac text, respondent_key text not null,
      unique (outside_number, kind))`);
    await runner.query(`create index complaint_respondent on complaint (respondent_key, phone_mac)`);
    await runner.query(`create table linked_submission (
      id bigint generated always as identity primary key,
      matter_id uuid not null references complaint (id), outside_number text unique,
      channel text not null, received_at timestamptz not null, content jsonb not null)`);
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
