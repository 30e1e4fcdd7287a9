import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A place in the log names a message only as long as it is the same log. Under a new one, begun anew or of another kind, places come again: without the content
 * in the key, a message at the place of an older parked one would count as parked and be lost.
 */
export class ParkedOnce1000000000003 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table parked drop constraint parked_topic_partition_position_key`);
    await runner.query(`create unique index parked_once on parked (topic, partition, position, md5(value))`);
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
