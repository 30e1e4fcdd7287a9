import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Append-only: the service's role may add and read entries, never change or remove one. */
export class Audit1000000000002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create table audit_entry (
      id bigint generated always as identity primary key,
      at timestamptz not null, by text not null, action text not null, rule text not null,
      subject text not null, details jsonb not null, correlation_id text not null)`);
    await runner.query(`create index audit_entry_subject on audit_entry (subject, id)`);
    await runner.query(`create table audit_link (
      place bigint primary key, entry_id bigint not null unique references audit_entry (id), hash text not null)`);
    // The owner of a table may always write it; the running service is another role, named like the owner without its suffix.
    await runner.query(`do $$ begin
      if current_user like '%\\_owner' then
        execute format('revoke update, delete, truncate on audit_entry, audit_link from %I', regexp_replace(current_user, '_owner$', ''));
      end if;
    end $$`);
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
