import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Deadline1000000000161 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create table deadline (
      id uuid primary key, matter_id uuid not null, epoch int not null, what text not null,
      version int not null, deadline jsonb not null, provisional boolean not null, next_at timestamptz,
      ended_as text check (ended_as in ('met', 'lapsed', 'cancelled')), ended_at timestamptz,
      unique (matter_id, epoch, what))`);
    await runner.query(`create index deadline_next on deadline (next_at) where next_at is not null`);
    await runner.query(`create index deadline_provisional on deadline (id) where provisional and ended_as is null`);
    // Matters that are open already: what was promised for them was told, and stands in the outbox.
    await runner.query(`insert into deadline (id, matter_id, epoch, what, version, deadline, provisional, next_at)
      select gen_random_uuid(), matter_id, epoch, what, 0,
        due || jsonb_build_object('what', what, 'unit', 'wd', 'pauses', '[]'::jsonb, 'extensions', '[]'::jsonb, 'marked', '[]'::jsonb, 'amount',
          coalesce(substring(due ->> 'ruleVersion' from 'own-(\\d+)')::int, case due ->> 'ruleId' when 'verify-report' then 15 else 7 end)),
        (due ->> 'provisional')::boolean, now()
      from (
        select id as matter_id, (custody ->> 'epoch')::int as epoch, 'decide' as what, decide_by as due from complaint
          where state = 'registered' and custody ->> 'state' not in ('moved', 'closed')
        union all
        select c.id, (c.custody ->> 'epoch')::int, 'verify', o.data -> 'verifyBy' from complaint c
          join outbox o on o.key = c.id::text and o.type = 'complaint-intake.verification-started' and o.data ->> 'epoch' = c.custody ->> 'epoch'
          where c.state = 'verifying' and c.custody ->> 'state' not in ('moved', 'closed')
      ) as open`);
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
