import { type Change, Stale } from '#libs/persistence/src/persistence.errors.js';
import type { Tx } from '#libs/persistence/src/transactions.js';

/** Throws `Stale`, with what happened since, if the caller saw another version than the one that stands. The outbox is the list of what happened. */
export async function mustBeCurrent(aggregate: { type: string; id: string; version: number }, expected: number, tx: Tx): Promise<void> {
  if (aggregate.version === expected) return;
  const rows: { sequence: number; type: string; at: Date; by: string }[] = await tx.query(
    `select sequence, type, occurred_at as at, actor as by from outbox
     where aggregate_type = $1 and aggregate_id = $2 and sequence > $3 order by sequence limit 50`,
    [aggregate.type, aggregate.id, expected],
  );
  const changes: Change[] = rows.map((row) => ({ version: row.sequence, type: row.type, at: row.at.toISOString(), by: row.by }));
  throw new Stale(aggregate.type, aggregate.id, aggregate.version, changes);
}
