import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The tables through which a service speaks and listens. Every service has its own, in its own schema. */
export class Messaging1000000000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create table outbox (
      id bigint generated always as identity (cache 1) primary key,
      event_id text not null unique,
      aggregate_type text not null, aggregate_id text not null, sequence int not null,
      key text not null, type text not null, version int not null, data jsonb not null,
      actor text not null, correlation_id text not null, causation_id text,
      occurred_at timestamptz not null, published_at timestamptz,
      unique (aggregate_type, aggregate_id, sequence))`);
    await runner.query(`create index outbox_unpublished on outbox (id) where published_at is null`);
    await runner.query(`create table inbox (event_id text primary key, applied_at timestamptz not null default now())`);
    await runner.query(`create table parked (
      id bigint generated always as identity primary key,
      topic text not null, partition int not null, position bigint not null, key text not null, type text not null,
      headers jsonb not null, value bytea not null, why text not null, reason text not null,
      appended_at timestamptz not null, parked_at timestamptz not null default now(),
      resolved_at timestamptz, resolution text, resolved_by text, resolved_because text,
      unique (topic, partition, position))`);
    await runner.query(`create index parked_waiting on parked (topic, key) where resolved_at is null`);
    await runner.query(`create table request_key (
      account text not null, key text not null, fingerprint text not null, answer jsonb,
      asked_at timestamptz not null default now(), primary key (account, key))`);
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
