import type { MigrationInterface, QueryRunner } from 'typeorm';

export class MatterElsewhere1000000000181 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    // All that is kept of another region's matter to know it again: where and under which number it is.
    await runner.query(
      `create table matter_elsewhere (id uuid primary key, region text not null, number text not null, told int not null)`,
    );
    await runner.query(`create table matter_elsewhere_tag (
      key text not null, tag int not null, matter_id uuid not null, primary key (key, tag, matter_id))`);
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
