import type { MigrationInterface, QueryRunner } from 'typeorm';

export class DisputedMatters1000000000261 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    // Nobody could dispute before this, so that no row has to be folded anew for it; a second return marked the custody only.
    await runner.query(`alter table matter add column disputed boolean not null default false`);
    await runner.query(`update matter set disputed = coalesce((view -> 'custody' ->> 'disputed')::boolean, false)`);
    await runner.query(`update matter set view = '{"disputes": [], "letters": []}' || view where view -> 'disputes' is null`);
    await runner.query(`update matter set view = jsonb_set(view, '{handOvers}', (select coalesce(jsonb_agg('{"designated": false, "objected": false}' || h), '[]')
      from jsonb_array_elements(view -> 'handOvers') h))`);
    await runner.query(`drop index matter_disputed`);
    await runner.query(`create index matter_disputed on matter (updated_at, id) where listed and disputed`);
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
