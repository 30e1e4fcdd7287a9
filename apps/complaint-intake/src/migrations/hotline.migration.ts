import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Hotline1000000000201 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    // Secrets are ciphertext (AES-256-GCM, the region's data key). The previous one goes on counting for a while after a rotation.
    await runner.query(`create table hotline_source (
      id uuid primary key, version int not null, name text not null unique, channel text not null, layout text not null, url text,
      active boolean not null, secret bytea not null, previous bytea, previous_until timestamptz, created_at timestamptz not null)`);
    // A matter may have several tickets (C-20), a ticket several matters (C-02).
    await runner.query(`create table hotline_ticket (
      source_id uuid not null references hotline_source (id), ticket text not null, matter_id uuid not null, number text, digest text not null,
      primary key (source_id, ticket, matter_id))`);
    await runner.query(`create index hotline_ticket_matter on hotline_ticket (matter_id)`);
    await runner.query(
      `create table hotline_attempt (id bigint generated always as identity primary key, key text not null, at timestamptz not null)`,
    );
    await runner.query(`create index hotline_attempt_key on hotline_attempt (key, at)`);
    await runner.query(`create index hotline_attempt_at on hotline_attempt (at)`);
    await runner.query(`create table hotline_delivery (
      id uuid primary key, place bigint generated always as identity, source_id uuid not null references hotline_source (id), ticket text not null,
      status text not null, body text not null, state text not null check (state in ('waiting', 'delivered', 'dead')),
      attempts int not null, next_at timestamptz not null, error text, created_at timestamptz not null, done_at timestamptz)`);
    await runner.query(`create index hotline_delivery_next on hotline_delivery (next_at) where state = 'waiting'`);
    await runner.query(`create index hotline_delivery_order on hotline_delivery (source_id, ticket, place) where state = 'waiting'`);
    await runner.query(`create index hotline_delivery_newest on hotline_delivery (created_at, id)`);
    await runner.query(`create index hotline_delivery_of_source on hotline_delivery (source_id, created_at, id)`);
    await runner.query(`create index hotline_delivery_dead on hotline_delivery (created_at, id) where state = 'dead'`);
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
