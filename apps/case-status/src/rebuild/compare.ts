import type { Tx } from '#libs/persistence/src/transactions.js';
import type { Comparison } from './rebuild.progress.js';

interface Counts {
  readonly same: number;
  readonly different: number;
  readonly added: number;
}

/** The digest tells what all regions share; what only this one reads and does is compared beside it. */
const equal = `l.digest = r.digest and (l.listed, l.title, l.respondent, l.place, l.own_due, l.own_tasks, l.own_drafters, l.disputed)
  is not distinct from (r.listed, r.title, r.respondent, r.place, r.own_due, r.own_tasks, r.own_drafters, r.disputed)`;
const both = `from matter_rebuilt r left join matter l on l.id = r.id
  where not exists (select from matter_change c where c.matter_id = r.id and c.xid >= $1::xid8)`;

/**
 * The new model matter by matter against the live one. The new one has every event of the live one, so it lacks no matter. What the live one changed since
 * `level` is left out: there the new one is behind by right, and catches up before it takes the other's place.
 */
export async function compare(level: string, tx: Tx): Promise<Comparison & { readonly changed: readonly string[] }> {
  const [counts]: Counts[] = await tx.query(
    `select count(*) filter (where ${equal})::int as same, count(*) filter (where l.id is null)::int as added,
       count(*) filter (where l.id is not null and not (${equal}))::int as different ${both}`,
    [level],
  );
  const rows: { id: string }[] = await tx.query(`select r.id ${both} and (l.id is null or not (${equal})) order by r.id`, [level]);
  const changed = rows.map(({ id }) => id);
  return { ...(counts ?? { same: 0, different: 0, added: 0 }), examples: changed.slice(0, 20), changed };
}
