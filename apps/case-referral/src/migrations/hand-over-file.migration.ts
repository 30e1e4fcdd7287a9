import type { MigrationInterface, QueryRunner } from 'typeorm';

export class HandOverFile1000000000211 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table incoming_hand_over add column files text`);
    // Which files this region hands out, and what the receiver told of them.
    await runner.query(`create table outgoing_file (
      hand_over_id uuid not null references outgoing_hand_over (id), id uuid not null, version int not null default 0,
      sha256 text not null, bytes bigint not null, state text not null, reason text,
      primary key (hand_over_id, id))`);
    // \`received\`, \`failures\`, \`problem\`, \`next_try_at\` and \`lease_until\` are the fetcher's own notes: they change without an event and without a new version.
    await runner.query(`create table incoming_file (
      hand_over_id uuid not null references incoming_hand_over (id), id uuid not null, version int not null,
      sha256 text not null, bytes bigint not null, state text not null, reason text, scan text,
      received bigint not null default 0, failures int not null default 0, problem text,
      next_try_at timestamptz not null default now(), lease_until timestamptz,
      primary key (hand_over_id, id))`);
    await runner.query(`create index incoming_file_awaited on incoming_file (next_try_at) where state = 'awaited'`);
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
