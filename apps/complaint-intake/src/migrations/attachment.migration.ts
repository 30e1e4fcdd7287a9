import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Attachment1000000000111 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create table attachment (
      matter_id uuid not null references complaint (id), id uuid not null,
      name text not null, kind text not null, media_type text not null, bytes bigint not null, sha256 text not null,
      ending_fits boolean not null, scan text not null, origin text not null,
      added_by text not null, added_at timestamptz not null, handed_over boolean not null default false,
      removed_by text, removed_at timestamptz, removed_reason text,
      primary key (matter_id, id))`);
    // The bytes lie in the region's blob store: unfinished under the upload's id, then under their hash.
    await runner.query(`create table upload (
      id uuid primary key, by text not null, name text not null, bytes bigint not null,
      state text not null check (state in ('receiving', 'ready', 'refused', 'used')),
      facts jsonb, refusal jsonb, created_at timestamptz not null)`);
    await runner.query(`create index upload_age on upload (created_at)`);
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
