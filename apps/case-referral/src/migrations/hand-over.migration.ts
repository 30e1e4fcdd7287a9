import type { MigrationInterface, QueryRunner } from 'typeorm';

export class HandOver1000000000201 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create table known_matter (
      matter_id uuid primary key, kind text, may_forward boolean not null default false,
      region text, epoch int not null default 0, version int not null default 0, state text,
      disputed boolean not null default false, returns jsonb not null default '{}')`);
    await runner.query(`create table outgoing_hand_over (
      id uuid primary key, version int not null, matter_id uuid not null, receiver text not null, epoch int not null,
      reason text not null, drafted_by text not null, approve_by jsonb not null, state text not null, number jsonb, recall text, end_reason jsonb,
      open boolean not null generated always as (state in ('drafted', 'approved', 'in-transit')) stored)`);
    await runner.query(`create unique index one_open_hand_over on outgoing_hand_over (matter_id) where open`);
    await runner.query(`create table incoming_hand_over (
      id uuid primary key, version int not null, matter_id uuid not null, sender text not null, number jsonb not null,
      kind text not null, received_at text not null, returns jsonb not null, sign_by jsonb not null, return_by jsonb, signed_at text, returned jsonb,
      state text not null, note text not null, content text not null, reporter text)`);
    await runner.query(`create index incoming_unsigned on incoming_hand_over ((sign_by ->> 'due')) where state = 'delivered'`);
    await runner.query(`create table number_seen (matter_id uuid primary key, epoch int not null, attempt int not null)`);
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
