import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a service heard of sessions that are over before their time. Rows may go once no token can be as old any more. */
export class SessionNews1000000000005 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create table session_news (
      about text primary key, below_version int not null, counts_until timestamptz not null,
      heard_at timestamptz not null default clock_timestamp())`);
    await runner.query(`create index session_news_heard on session_news (heard_at)`);
    await runner.query(`create index session_news_until on session_news (counts_until)`);
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
