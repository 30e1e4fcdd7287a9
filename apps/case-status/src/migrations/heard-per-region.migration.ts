import type { MigrationInterface, QueryRunner } from 'typeorm';

/** As with the inbox: an id names an event only together with the region that signed it. */
export class HeardPerRegion1000000000202 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table heard_event drop constraint heard_event_pkey, add primary key (event_id, region)`);
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
