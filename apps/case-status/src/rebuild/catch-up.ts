import type { Region } from '#libs/domain/src/region.js';
import type { Transactions, Tx } from '#libs/persistence/src/transactions.js';
import { ReadModel } from '../matter/projection/read-model.js';

const live = new ReadModel();
const rebuilt = new ReadModel('_rebuilt');
const batch = 500;
/** Batches that are written side by side: one is computed while PostgreSQL takes the other. */
const sideBySide = 2;
const first = '00000000-0000-0000-0000-000000000000';

/** What a reader who starts now will see at the latest: everything older is committed. */
export async function snapshotXmin(tx: Tx): Promise<string> {
  const [row]: { xmin: string }[] = await tx.query(`select pg_snapshot_xmin(pg_current_snapshot())::text as xmin`);
  return row?.xmin ?? '0';
}

/**
 * Takes over what the live model has and the log, as it was read, has not: events that came meanwhile, and those of a log that was cut or lost. Each of them
 * was once believed by its signature, so that the union of both is sound, and nothing that officers saw is gone. Of an event that is in both, the log's own
 * text counts; only what this region's keys can no longer open is kept as it was opened then. Returns how many events were missing.
 */
export async function takeOver(of: 'all' | readonly string[], tx: Tx): Promise<number> {
  const [condition, params] = of === 'all' ? ['true', []] : ['l.matter_id = any($1::uuid[])', [of]];
  const [row]: { n: number }[] = await tx.query(
    `with taken as (insert into ${rebuilt.heardEvent} select l.* from ${live.heardEvent} l
       where ${condition} and not exists (select from ${rebuilt.heardEvent} r where (r.event_id, r.region) = (l.event_id, l.region))
       on conflict (event_id, region) do nothing returning 1)
     select count(*)::int as n from taken`,
    params,
  );
  await tx.query(
    `update ${rebuilt.heardEvent} r set content = l.content from ${live.heardEvent} l
     where ${condition} and (l.event_id, l.region) = (r.event_id, r.region) and r.content is null and l.content is not null`,
    params,
  );
  return row?.n ?? 0;
}

/** Matters that the live model changed since; the feed of changes knows them without looking at all events. */
export async function changedSince(xid: string, tx: Tx): Promise<string[]> {
  const rows: { id: string }[] = await tx.query(`select distinct matter_id as id from matter_change where xid >= $1::xid8`, [xid]);
  return rows.map(({ id }) => id);
}

/** Brings the new model level with what the live one heard since. */
export async function catchUp(xid: string, here: Region, tx: Tx): Promise<number> {
  const ids = await changedSince(xid, tx);
  const taken = await takeOver(ids, tx);
  for (let at = 0; at < ids.length; at += batch) await rebuilt.refold(ids.slice(at, at + batch), here, tx);
  return taken;
}

/** Writes all matters of the new model, some hundreds in each transaction. */
export async function foldAll(here: Region, transactions: Transactions, onProgress: (done: number) => void): Promise<void> {
  let [done, last] = [0, first];
  for (;;) {
    const ids = await transactions.run((tx) => nextIds(last, tx));
    const end = ids.at(-1);
    if (end === undefined) return;
    const batches = Array.from({ length: sideBySide }, (_, index) => ids.slice(index * batch, (index + 1) * batch));
    await Promise.all(batches.map((some) => transactions.run((tx) => rebuilt.refold(some, here, tx))));
    [done, last] = [done + ids.length, end];
    onProgress(done);
  }
}

async function nextIds(after: string, tx: Tx): Promise<string[]> {
  const rows: { id: string }[] = await tx.query(
    `select distinct matter_id as id from ${rebuilt.heardEvent} where matter_id > $1::uuid order by matter_id limit ${sideBySide * batch}`,
    [after],
  );
  return rows.map(({ id }) => id);
}
