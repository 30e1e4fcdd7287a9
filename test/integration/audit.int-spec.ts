import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Audit } from '#libs/audit/src/audit.js';
import { AuditChain } from '#libs/audit/src/audit-chain.js';
import { Clock } from '#libs/domain/src/clock.js';
import { roleOf } from '#libs/persistence/src/provision.js';
import { Transactions } from '#libs/persistence/src/transactions.js';
import { Gate } from '#test/contracts/event-log.support.js';
import { eventually } from '#test/support/probe.js';
import { asRole, startRegions, type TestRegion, type TestRegions } from '#test/support/region.js';
import { aComplaint } from '#test/support/submission.js';
import { logged, Officers, sql } from './messaging.support.js';

let three: TestRegions;
let matter: string;
const services = ['complaint-intake', 'case-referral'] as const;
const schemas = { 'complaint-intake': 'complaint_intake', 'case-referral': 'case_referral' } as const;

beforeAll(async () => {
  three = await startRegions();
  const officers = new Officers(three);
  matter = await officers.register();
  await officers.signAndAccept(await officers.refer(matter));
  await officers.custodyIs(matter, 'held', 'hebei');
  await officers.custodyIs(matter, 'moved');
});
afterAll(() => three.stop());

const chainOf = (region: TestRegion, service: string) => new AuditChain(region.service(service).app.get(Transactions));

function sealed(region: TestRegion, service: (typeof services)[number]): Promise<number> {
  return eventually('every entry to be sealed', async () => {
    const schema = schemas[service];
    const [row] = await sql<{ entries: number; links: number }>(
      region.databaseUrl,
      `select (select count(*)::int from ${schema}.audit_entry) as entries, (select count(*)::int from ${schema}.audit_link) as links`,
    );
    return row !== undefined && row.entries > 0 && row.entries === row.links ? row.links : undefined;
  });
}

describe('the audit log', () => {
  test.each(services)('of %s: its service may add to it, and neither change nor remove anything', async (service) => {
    const asService = asRole({ url: three.beijing.databaseUrl }, roleOf('beijing', service));
    for (const table of ['audit_entry', 'audit_link']) {
      const column = table === 'audit_entry' ? 'by' : 'hash';
      // PostgreSQL only warns of this one; what follows shows that it gave nothing.
      await sql(asService, `grant all on ${table} to ${roleOf('beijing', service)}`);
      for (const statement of [`update ${table} set ${column} = 'x'`, `delete from ${table}`, `truncate ${table} cascade`]) {
        await expect(sql(asService, statement)).rejects.toMatchObject({ code: '42501' });
      }
      await expect(sql(asService, `alter table ${table} disable trigger all`)).rejects.toMatchObject({ code: '42501' });
      await expect(sql(asService, `drop table ${table} cascade`)).rejects.toMatchObject({ code: '42501' });
    }
    expect((await sql(asService, 'select 1 from audit_entry limit 1')).length).toBe(1);
  });

  test('tells every change with who, when and by which rule, and its chain is whole', async () => {
    const entries = await sql<{ action: string; by: string; rule: string }>(
      three.beijing.databaseUrl,
      `select action, by, rule from complaint_intake.audit_entry where subject = $1 order by id`,
      [`complaint/${matter}`],
    );
    expect(entries).toEqual([
      { action: 'ComplaintRegistered', by: 'beijing.operator', rule: 'C-03' },
      { action: 'CustodyChanged', by: 'beijing.operator', rule: 'C-03' },
      { action: 'CustodyChanged', by: 'system', rule: 'R-020' },
      { action: 'MatterFrozen', by: 'system', rule: 'R-020' },
      { action: 'CustodyChanged', by: 'system', rule: 'R-020' },
      { action: 'CustodyChanged', by: 'system', rule: 'R-020' },
    ]);
    for (const region of [three.beijing, three.hebei]) {
      for (const service of services) {
        expect(await sealed(region, service)).toBeGreaterThan(1);
        expect(await chainOf(region, service).check()).toEqual([]);
      }
    }
  });

  test('seals an entry whose transaction commits late behind the later ones, and the chain stays whole', async () => {
    const app = three.tianjin.service('complaint-intake').app;
    const [drawn, gate] = [new Gate(), new Gate()];
    const record = (subject: string, meanwhile: () => Promise<void>) =>
      app.get(Transactions).run(async (tx) => {
        await app.get(Audit).record([{ at: new Clock().now(), by: 'test', action: 'Tested', rule: 'R-115', subject }], tx);
        await meanwhile();
      });
    const late = record('test/late', () => {
      drawn.open();
      return gate.opened;
    });
    await drawn.opened;
    await record('test/early', async () => {});
    expect(await sealed(three.tianjin, 'complaint-intake')).toBe(1);
    gate.open();
    await late;

    const subjects = await eventually('both to be sealed', async () => {
      const rows = await sql<{ subject: string }>(
        three.tianjin.databaseUrl,
        'select subject from complaint_intake.audit_link join complaint_intake.audit_entry on entry_id = id order by place',
      );
      return rows.length === 2 ? rows.map(({ subject }) => subject) : undefined;
    });
    expect(subjects).toEqual(['test/early', 'test/late']);
    expect(await chainOf(three.tianjin, 'complaint-intake').check()).toEqual([]);
  });

  test('writes down who opened a reporter’s data and why, each time', async () => {
    const path = `/api/complaint-intake/complaints/${matter}/reporter-openings`;
    const opened = await three.beijing.as('officer').post<{ reporter: object }>(path, { reason: '需联系举报人补充材料' });
    await three.beijing.as('officer').post(path, { reason: '再次联系举报人' });
    const refused = await three.beijing.as('liaison').post(path, { reason: '想看看是谁' });

    expect(opened.body.reporter).toMatchObject(aComplaint.reporter);
    expect(refused.status).toBe(403);
    const entries = await sql(
      three.beijing.databaseUrl,
      `select by, rule, details ->> 'reason' as reason from complaint_intake.audit_entry where action = 'ReporterOpened' order by id`,
    );
    expect(entries).toEqual([
      { by: 'beijing.officer', rule: 'R-021', reason: '需联系举报人补充材料' },
      { by: 'beijing.officer', rule: 'R-021', reason: '再次联系举报人' },
    ]);
  });

  test.each([
    ['changed', `update complaint_intake.audit_entry set by = 'somebody else' where id = $1`],
    ['changed in its details', `update complaint_intake.audit_entry set details = details || '{"x": 1}' where id = $1`],
    ['moved in time', `update complaint_intake.audit_entry set at = at + interval '1 microsecond' where id = $1`],
    ['removed', `delete from complaint_intake.audit_entry where id = $1`],
    [
      'removed with its link',
      `with l as (delete from complaint_intake.audit_link where entry_id = $1 returning 1) delete from complaint_intake.audit_entry where id = $1`,
    ],
  ])('an entry that was %s by somebody with all rights is found where it was', async (_, statement) => {
    await sealed(three.hebei, 'complaint-intake');
    const chain = chainOf(three.hebei, 'complaint-intake');
    const url = three.hebei.databaseUrl;
    const [victim, next] = await sql<{ entry_id: string; place: string }>(
      url,
      'select entry_id, place from complaint_intake.audit_link order by place limit 2',
    );
    const kept = await sql(url, `select * from complaint_intake.audit_entry where id = $1`, [victim?.entry_id]);
    const keptLink = await sql(url, `select * from complaint_intake.audit_link where entry_id = $1`, [victim?.entry_id]);

    await withoutKeys(url, statement, [victim?.entry_id]);
    const removed = statement.includes('audit_link');
    expect((await chain.check()).map(({ place }) => place)).toEqual([removed ? next?.place : victim?.place]);

    await putBack(url, kept[0] as Row, keptLink[0] as Row);
    expect(await chain.check()).toEqual([]);
  });
});

describe('who reported', () => {
  const { name, phone, address } = aComplaint.reporter;

  test('stands in no message of the log, signed but not sealed', async () => {
    const messages = await logged(three, matter);
    const inside = messages.map(({ value }) => Buffer.from(value.toString().split('.')[1] ?? '', 'base64url').toString());

    expect(inside.filter((content) => [name, phone, address].some((word) => content.includes(word)))).toEqual([]);
    expect(inside.filter((content) => content.includes(matter))).toHaveLength(messages.length);
  });

  test('stands in no table in plain words', async () => {
    const found: string[] = [];
    for (const url of [three.beijing.databaseUrl, three.hebei.databaseUrl, three.tianjin.databaseUrl, three.logDatabaseUrl]) {
      for (const { table } of await tables(url)) {
        const hits = await sql(url, `select 1 from ${table} as t where t::text like any($1) or t::text like any($2) limit 1`, [
          [name, phone, address].map((word) => `%${word}%`),
          // What is stored as bytes shows as hexadecimal.
          [name, phone, address].map((word) => `%${Buffer.from(word).toString('hex')}%`),
        ]);
        if (hits.length > 0) found.push(table);
      }
    }
    expect(found).toEqual([]);
  });

  test('would be found by that search, were it anywhere', async () => {
    const url = three.tianjin.databaseUrl;
    const [table] = (await tables(url)).filter((each) => each.table === 'complaint_intake.request_key');
    await sql(url, `insert into complaint_intake.request_key values ('a', 'b', 'c', $1)`, [{ said: aComplaint.reporter.phone }]);

    const hits = await sql(url, `select 1 from ${table?.table} as t where t::text like $1`, [`%${aComplaint.reporter.phone}%`]);
    expect(hits).toHaveLength(1);
    await sql(url, `delete from complaint_intake.request_key`);
  });
});

type Row = Record<string, unknown>;

const tables = (url: string) =>
  sql<{ table: string }>(
    url,
    `select schemaname || '.' || tablename as table from pg_tables where schemaname not in ('pg_catalog', 'information_schema') order by 1`,
  );

/** Somebody with all rights can also pass by the foreign keys. */
async function withoutKeys(url: string, statement: string, values: unknown[]): Promise<void> {
  await sql(`${url}?options=${encodeURIComponent('-c session_replication_role=replica')}`, statement, values);
}

async function putBack(url: string, entry: Row, link: Row): Promise<void> {
  await withoutKeys(url, `delete from complaint_intake.audit_link where entry_id = $1`, [link['entry_id']]);
  await withoutKeys(url, `delete from complaint_intake.audit_entry where id = $1`, [entry['id']]);
  await sql(
    url,
    `insert into complaint_intake.audit_entry overriding system value select * from jsonb_populate_record(null::complaint_intake.audit_entry, $1)`,
    [entry],
  );
  await sql(url, `insert into complaint_intake.audit_link values ($1, $2, $3)`, [link['place'], link['entry_id'], link['hash']]);
}
