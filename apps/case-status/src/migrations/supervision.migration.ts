import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Supervision1000000000211 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...queues, ...heard, ...readers]) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}

const few = (name: string, condition: string) => `create index ${name} on matter (updated_at, id) where listed and ${condition}`;

// Each holds only the few matters that are so: counting them costs what they are, however many there are besides. The conditions are those of the queues.
const queues = [
  few('matter_undelivered', `jsonb_path_exists(view, '$.handOvers[*] ? (@.open == true && @.offeredAt != null && @.incoming == null)')`),
  few(
    'matter_returned',
    `jsonb_path_exists(view, '$ ? (@.custody.state == "held").handOvers[last] ? (@.outgoing.state == "returned" || @.incoming.state == "returned")')`,
  ),
  few('matter_disputed', `jsonb_path_exists(view, '$.custody ? (@.disputed == true)')`),
  `create index matter_on_its_way_to on matter ((view -> 'custody' ->> 'to'), updated_at, id) where listed and view -> 'custody' ->> 'to' is not null`,
];

const heard = [
  // Of each service of each region, when the log took its newest sign of life that this cell was given.
  `create table service_heard (topic text not null, service text not null, heard_at timestamptz not null, primary key (topic, service))`,
];

const readers = [
  // Who has a matter open. Worth nothing after a crash, so it need not survive one.
  `create unlogged table open_matter (
    stream uuid primary key, matter_id uuid not null, account_id text not null, name text not null, seen_at timestamptz not null)`,
  `create index open_matter_of on open_matter (matter_id)`,
];
