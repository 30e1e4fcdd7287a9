import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Account1000000000401 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create table account (
      id uuid primary key, version int not null, username text not null unique, name text not null, unit text not null,
      roles text[] not null check (cardinality(roles) > 0), password_hash text not null, active boolean not null)`);
    await runner.query(`create table ended_session (id uuid primary key, expires_at timestamptz not null)`);
    await runner.query(`create index ended_session_expires on ended_session (expires_at)`);
    await runner.query(`create table log_in_attempt (
      id bigint generated always as identity primary key, key text not null, at timestamptz not null)`);
    await runner.query(`create index log_in_attempt_key on log_in_attempt (key, at)`);
    await runner.query(`create index log_in_attempt_at on log_in_attempt (at)`);
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
