import type { MigrationInterface, QueryRunner } from 'typeorm';

export class SubmissionDraft1000000000191 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    // What a caller said of themselves stands in it: ciphertext only. Null once it was registered or thrown away; the version goes on.
    await runner.query(`create table submission_draft (
      account text primary key, version int not null, text bytea, saved_at timestamptz not null)`);
    await runner.query(`create index submission_draft_kept on submission_draft (saved_at) where text is not null`);
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
