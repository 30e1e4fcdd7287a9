import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import pg from 'pg';
import { caseStatus } from '#apps/case-status/src/case-status.module.js';
import { MatterProjection } from '#apps/case-status/src/matter/projection/matter.projection.js';
import { RebuildRunning } from '#apps/case-status/src/rebuild/rebuild.errors.js';
import { type RebuildParts, rebuild } from '#apps/case-status/src/rebuild/rebuild.js';
import { type Region, regions } from '#libs/domain/src/region.js';
import { type EnvelopeFacts, Envelopes, type ReceivedEvent } from '#libs/messaging/src/envelope/envelope.js';
import { KeyRing } from '#libs/messaging/src/envelope/key-ring.js';
import { Delivery } from '#libs/messaging/src/transport/delivery.js';
import { roleOf } from '#libs/persistence/src/provision.js';
import { Transactions } from '#libs/persistence/src/transactions.js';
import { contentOf, matterId, sealedToEach } from '#test/support/case-status.js';
import { MatterStory } from '#test/support/matter-story.js';
import { eventually } from '#test/support/probe.js';
import { asRole, startRegions, type TestRegion, type TestRegions } from '#test/support/region.js';

let three: TestRegions;
let here: TestRegion;
let envelopes: Record<Region, Envelopes>;
let told = 0;
let published = 0;

beforeAll(async () => {
  three = await startRegions({ services: [caseStatus] });
  here = three.beijing;
  const each = await Promise.all(
    regions.map(async (region) => [region, new Envelopes(await KeyRing.load(three.keysDir, region))] as const),
  );
  envelopes = Object.fromEntries(each) as Record<Region, Envelopes>;
  for (let n = 0; n < 12; n++) await publish(await story());
  for (const region of [here, three.tianjin]) await heardBy(region, published);
});
afterAll(() => three.stop());
beforeEach(() => expect(query(`select relname from pg_class where relname like '%rebuilt%'`)).resolves.toEqual([]));

async function story(): Promise<MatterStory> {
  const n = ++told;
  const origin = regions[n % 2] as Region;
  const number = `N${String(n).padStart(4, '0')}`;
  const begun = new MatterStory({
    id: matterId(n),
    number,
    origin,
    sealed: await sealedToEach(three.keysDir, contentOf({ number, origin })),
  });
  return n % 3 === 0 ? begun.draft('hebei').approve().deliver().sign().accept().letGo() : begun.move('accepted');
}

async function publish({ events }: { events: readonly ReceivedEvent[] }): Promise<void> {
  const wrapped = events.map((sent) => envelopes[sent.region].wrap(sent.event, sent satisfies EnvelopeFacts));
  await three.eventLog.append(await Promise.all(wrapped));
  published += events.length;
}

async function query<T extends object = Record<string, unknown>>(sql: string, params: unknown[] = [], region = here): Promise<T[]> {
  const client = new pg.Client({ connectionString: region.databaseUrl, options: '-c search_path=case_status' });
  await client.connect();
  try {
    return (await client.query<T>(sql, params)).rows;
  } finally {
    await client.end();
  }
}

const heardBy = (region: TestRegion, events: number) =>
  eventually(`${region.region} to have heard ${events} events`, async () => {
    const [row] = await query<{ n: number }>(`select count(*)::int as n from heard_event`, [], region);
    return row?.n === events;
  });

const digests = (region: TestRegion) => query(`select id, digest from matter order by id`, [], region);
const indexes = () => query(`select tablename, indexname, indexdef from pg_indexes where schemaname = 'case_status' order by 1, 2`);
const rights = () =>
  query(
    `select table_name, grantee, privilege_type from information_schema.role_table_grants where table_schema = 'case_status' order by 1, 2, 3`,
  );

async function parts(more: Partial<RebuildParts> = {}): Promise<RebuildParts> {
  const owner = asRole({ url: here.databaseUrl }, `${roleOf('beijing', 'case-status')}_owner`);
  const keys = await KeyRing.load(three.keysDir, 'beijing');
  return { region: 'beijing', databaseUrl: owner, log: three.eventLog, keys, onProgress: () => undefined, ...more };
}

describe('a rebuild', () => {
  test('of a sound model finds it equal and changes nothing that anybody sees', async () => {
    const [before, names, grants] = [await digests(here), await indexes(), await rights()];
    const steps = new Set<string>();
    const report = await rebuild(await parts({ onProgress: (step) => steps.add(step) }));
    expect(report.matters).toEqual({ same: 12, different: 0, added: 0, examples: [] });
    expect(report.events).toMatchObject({ unreadable: 0, takenOver: 0 });
    expect([...steps]).toEqual(['reading', 'folding', 'indexing', 'comparing', 'swapping']);
    expect([await digests(here), await indexes(), await rights()]).toEqual([before, names, grants]);
  });

  test('mends what is missing or wrong, and says so', async () => {
    await query(`delete from matter where id = $1`, [matterId(1)]);
    await query(`delete from heard_event where matter_id = $1 and type like '%accepted'`, [matterId(2)]);
    await query(`update matter set holder = 'tianjin', digest = 'x' where id = $1`, [matterId(3)]);
    await query(`update matter set title = 'something else' where id = $1`, [matterId(4)]);
    const report = await rebuild(await parts());
    expect(report.matters).toMatchObject({ same: 9, different: 2, added: 1 });
    expect(report.matters.examples).toEqual([matterId(1), matterId(3), matterId(4)]);
    expect(await digests(here)).toEqual(await digests(three.tianjin));
    expect(await query(`select title from matter where id = $1`, [matterId(4)])).toEqual([{ title: '网购裤子疑似冒牌' }]);
    expect(await query(`select count(*)::int as n from matter_change where matter_id = $1`, [matterId(4)])).not.toEqual([{ n: 0 }]);
  });

  test('goes on beside a service that hears and answers, and never shows less', async () => {
    const seen: number[] = [];
    let over = false;
    const watching = (async () => {
      while (!over) {
        const { body } = await here.as('operator').get<{ items: unknown[] }>('/api/case-status/matters?limit=200');
        seen.push(body.items?.length ?? -1);
      }
    })();
    const telling = (async () => {
      for (let n = 0; n < 15; n++) await publish(await story());
    })();
    await Promise.all([rebuild(await parts()), telling]);
    const second = await rebuild(await parts());
    over = true;
    await watching;
    for (const region of [here, three.tianjin]) await heardBy(region, published);

    expect(seen).toEqual(seen.toSorted((a, b) => a - b));
    expect(seen[0]).toBeGreaterThanOrEqual(12);
    expect(second.matters.different).toBe(0);
    expect(await digests(here)).toEqual(await digests(three.tianjin));
  });

  test('keeps what was heard from a log that is gone', async () => {
    const lost = await story();
    const { app } = here.service('case-status');
    for (const sent of lost.events) {
      await app.get(Transactions).run((tx) => app.get(MatterProjection).apply(new Delivery([tx, sent])));
    }
    const report = await rebuild(await parts());
    expect(report.events.takenOver).toBe(lost.events.length);
    expect(report.matters).toMatchObject({ different: 0, added: 0 });
    expect(await query(`select title from matter where id = $1`, [lost.facts.id])).toEqual([{ title: '网购裤子疑似冒牌' }]);
  });

  test('is done by one at a time', async () => {
    const running = rebuild(await parts());
    await eventually('the first to begin', async () => (await query(`select 1 from pg_class where relname = 'matter_rebuilt'`)).length > 0);
    await expect(rebuild(await parts())).rejects.toThrow(RebuildRunning);
    await running;
  });

  test('that fails leaves everything as it was', async () => {
    const before = await digests(here);
    const broken = {
      ...three.eventLog,
      ensureTopics: async () => undefined,
      subscribe: async () => Promise.reject(new Error('no log')),
    } as never;
    await expect(rebuild(await parts({ log: broken }))).rejects.toThrow('no log');
    expect(await digests(here)).toEqual(before);
  });

  test('does not believe what is not signed by its region, nor what was put aside for good', async () => {
    const [forged, discarded] = [await story(), await story()];
    for (const sent of forged.events) {
      const message = await envelopes.hebei.wrap(sent.event, sent);
      await three.eventLog.append([{ ...message, topic: `tianjin.${sent.service}` }]);
    }
    await publish(discarded);
    const heard = () => query(`select 1 from heard_event where matter_id = $1`, [discarded.facts.id]);
    await eventually('all of it to be heard', async () => (await heard()).length === discarded.events.length);
    await query(`delete from matter where id = $1`, [discarded.facts.id]);
    await query(`delete from heard_event where matter_id = $1`, [discarded.facts.id]);
    await query(
      `insert into parked (topic, partition, position, key, type, headers, value, why, reason, appended_at, resolved_at, resolution)
       select topic, partition, position, key, '', '{}', '', 'unreadable', '', now(), now(), 'discarded'
       from jsonb_to_recordset($1::jsonb) as m(topic text, partition int, position bigint, key text)`,
      [JSON.stringify(await placesOf(discarded.facts.id))],
    );
    const report = await rebuild(await parts());
    expect(report.events).toMatchObject({ unreadable: forged.events.length, discarded: discarded.events.length });
    expect(await query(`select id, view from matter where id = any($1)`, [[forged.facts.id, discarded.facts.id]])).toEqual([]);
  });
});

/** Where a matter's messages lie in the log. */
async function placesOf(key: string): Promise<object[]> {
  const places: object[] = [];
  const subscription = await three.eventLog.subscribe(`test.${key}`, caseStatus.hears('beijing'), async (message) => {
    if (message.key === key) places.push({ topic: message.topic, partition: message.partition, position: String(message.position), key });
  });
  await eventually('the log to be read', () => subscription.progress().caughtUpAt !== undefined);
  await subscription.close();
  return places;
}
