import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The clocks of mediations become deadlines like all others, with the tests during which they stood still (C-12, C-14). */
export class MediationDeadline1000000000182 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`insert into deadline (id, matter_id, epoch, what, version, deadline, provisional, next_at)
      select gen_random_uuid(), matter_id, epoch, what, 0,
        due || jsonb_build_object('what', what, 'amount', amount, 'unit', unit, 'pauses', pauses, 'extensions', '[]'::jsonb, 'marked', '[]'::jsonb),
        (due ->> 'provisional')::boolean, now()
      from (
        select id as matter_id, (custody ->> 'epoch')::int as epoch, 'mediate' as what, handling -> 'mediateBy' as due,
            case handling -> 'mediateBy' ->> 'ruleVersion' when '2020-01-01' then 45 else 60 end as amount,
            case handling -> 'mediateBy' ->> 'ruleVersion' when '2020-01-01' then 'wd' else 'nd' end as unit,
            coalesce((select jsonb_agg(test || '{"ground": "testing"}') from jsonb_array_elements(handling -> 'mediation' -> 'testing') as test), '[]')
              as pauses
          from complaint where state in ('accepted', 'mediating') and handling -> 'mediateBy' is not null
            and custody ->> 'state' not in ('moved', 'closed')
        union all
        select id, (custody ->> 'epoch')::int, 'tell-end', handling -> 'mediation' -> 'end' -> 'tellBy', 7, 'wd', '[]'
          from complaint where state = 'mediation-ended' and handling -> 'mediation' -> 'told' is null and custody ->> 'state' not in ('moved', 'closed')
      ) as open where due is not null`);
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
