import { setTimeout as pause } from 'node:timers/promises';
import type { Region } from '#libs/domain/src/region.js';
import { Envelopes } from '#libs/messaging/src/envelope/envelope.js';
import type { KeyRing } from '#libs/messaging/src/envelope/key-ring.js';
import { Seals } from '#libs/messaging/src/envelope/seals.js';
import type { EventLog } from '#libs/messaging/src/event-log.js';
import { mustBeMigrated, openServiceDatabase } from '#libs/persistence/src/service-database.js';
import { Transactions, type Tx } from '#libs/persistence/src/transactions.js';
import { caseStatus } from '../case-status.module.js';
import { ReadModel } from '../matter/projection/read-model.js';
import { SealedContent } from '../matter/projection/sealed-content.js';
import { catchUp, foldAll, snapshotXmin, takeOver } from './catch-up.js';
import { compare } from './compare.js';
import { RebuildRunning } from './rebuild.errors.js';
import type { OnProgress, RebuildReport } from './rebuild.progress.js';
import { analyse, createIndexes, createTables, dropTables, modelTables, swapTables } from './rebuilt-tables.js';
import { type ReadEvents, rereadLog } from './reread-log.js';

export interface RebuildParts {
  readonly region: Region;
  /** The owner of the schema of `case-status`: tables are made and renamed. */
  readonly databaseUrl: string;
  readonly log: EventLog;
  readonly keys: KeyRing;
  readonly onProgress: OnProgress;
}

/**
 * Makes the read model anew from the whole log, beside the live one, which goes on hearing and answering; compares the two and puts the new one in its place
 * in one transaction. Readers see the old model until then and the new one after. A rebuild that is killed leaves the live model as it was.
 */
export async function rebuild(parts: RebuildParts): Promise<RebuildReport> {
  const begun = performance.now();
  const database = await openServiceDatabase(parts.databaseUrl, caseStatus, 3);
  const alone = database.createQueryRunner();
  try {
    await mustBeMigrated(database);
    const [{ mine }] = (await alone.query(`select pg_try_advisory_lock(hashtext('case-status'), hashtext('rebuild')) as mine`)) as [
      { mine: boolean },
    ];
    if (!mine) throw new RebuildRunning();
    const report = await build(parts, new Transactions(database));
    return { ...report, seconds: (performance.now() - begun) / 1_000 };
  } finally {
    // The lock belongs to the connection, which would go back to the pool with it.
    await alone.query(`select pg_advisory_unlock_all()`);
    await alone.release();
    await database.destroy();
  }
}

async function build(parts: RebuildParts, transactions: Transactions): Promise<Omit<RebuildReport, 'seconds'>> {
  const { region, onProgress } = parts;
  await transactions.run(createTables);
  try {
    const read = await readAll(parts, transactions);
    await transactions.run((tx) => createIndexes('heard_event', tx));
    const since = await transactions.run(snapshotXmin);
    const takenOver = await transactions.run((tx) => takeOver('all', tx));
    const total = await transactions.run(countMatters);
    await foldAll(region, transactions, (done) => onProgress('folding', done, total));
    onProgress('indexing', 0);
    for (const table of ['matter', 'matter_words'] as const) await transactions.run((tx) => createIndexes(table, tx));
    await transactions.run(analyse);
    const level = await transactions.run(snapshotXmin);
    const meanwhile = await transactions.run((tx) => catchUp(since, region, tx));
    onProgress('comparing', 0);
    const { changed, ...matters } = await transactions.run((tx) => compare(level, tx));
    onProgress('swapping', 0);
    const last = await swap(level, changed, region, transactions);
    return { events: { ...read, takenOver: takenOver + meanwhile + last }, matters };
  } catch (failure) {
    // Tables that cannot be dropped now are dropped by the next rebuild; what went wrong first is what must be told.
    await Promise.allSettled([transactions.run(dropTables)]);
    throw failure;
  }
}

async function readAll({ region, log, keys, onProgress }: RebuildParts, transactions: Transactions): Promise<ReadEvents> {
  const model = new ReadModel('_rebuilt');
  const topics = caseStatus.hears(region);
  await log.ensureTopics(topics);
  const total = await transactions.run((tx) => count(tx, 'heard_event'));
  return rereadLog({
    log,
    topics,
    group: `${region}.case-status.rebuild.${Date.now()}`,
    envelopes: new Envelopes(keys),
    sealed: new SealedContent(new Seals(keys)),
    discarded: await transactions.run(discardedMessages),
    keep: (events) => transactions.run((tx) => model.hear(events, tx)),
    onProgress: (done) => onProgress('reading', done, total),
  });
}

/**
 * No projection runs while the tables are locked, so what is level then is level. The lock waits half a second at most and is asked for again: a reader
 * behind a lock that waits would wait as well.
 */
async function swap(since: string, changed: readonly string[], region: Region, transactions: Transactions): Promise<number> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await transactions.run(async (tx) => {
        await tx.query(`set local lock_timeout = '500ms'`);
        await tx.query(`lock table ${modelTables.join(', ')} in access exclusive mode`);
        const taken = await catchUp(since, region, tx);
        await swapTables(tx);
        await tx.query(`insert into matter_change (matter_id) select unnest($1::uuid[])`, [changed]);
        return taken;
      });
    } catch (failure) {
      if ((failure as { code?: string }).code !== '55P03' || attempt === 100) throw failure;
      await pause(200);
    }
  }
}

async function count(tx: Tx, table: string): Promise<number> {
  const [row]: { n: number }[] = await tx.query(`select count(*)::int as n from ${table}`);
  return row?.n ?? 0;
}

async function countMatters(tx: Tx): Promise<number> {
  const [row]: { n: number }[] = await tx.query(`select count(distinct matter_id)::int as n from heard_event_rebuilt`);
  return row?.n ?? 0;
}

async function discardedMessages(tx: Tx): Promise<ReadonlySet<string>> {
  const rows: { place: string }[] = await tx.query(
    `select topic || '/' || partition || '/' || position as place from parked where resolution = 'discarded'`,
  );
  return new Set(rows.map(({ place }) => place));
}
