import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import iconv from 'iconv-lite';
import { complaintIntake } from '#apps/complaint-intake/src/complaint-intake.module.js';
import { startRegions, type TestRegions } from '#test/support/region.js';
import { aComplaint } from '#test/support/submission.js';
import { base, type ImportJob, imported, jobOver, refusalsOf, rowsOf, sample, upload, workOrder, workOrders } from './import.support.js';

let regions: TestRegions;
beforeAll(async () => {
  regions = await startRegions({ services: [complaintIntake] });
});
afterAll(() => regions.stop());

const counts = { registered: 0, unsure: 0, linked: 0, already: 0, refused: 0, otherDesk: 0 };
const operator = () => regions.beijing.as('operator');
const query = <Row extends object>(sql: string, values: readonly unknown[] = []) => rowsOf<Row>(regions.beijing.databaseUrl, sql, values);

describe('The sample', () => {
  const jobs = new Map<string, ImportJob>();

  test('gives each desk its own rows, refuses four, and links the three that repeat an earlier one', async () => {
    for (const region of [regions.beijing, regions.tianjin, regions.hebei])
      jobs.set(region.region, await imported(region.as('operator'), sample));
    expect([...jobs.values()].map(({ state, encoding, rows }) => ({ state, encoding, rows }))).toEqual([
      { state: 'done', encoding: 'UTF-8', rows: { read: 60, ...counts, registered: 23, linked: 1, refused: 2, otherDesk: 34 } },
      { state: 'done', encoding: 'UTF-8', rows: { read: 60, ...counts, registered: 18, linked: 2, refused: 2, otherDesk: 38 } },
      { state: 'done', encoding: 'UTF-8', rows: { read: 60, ...counts, registered: 12, otherDesk: 48 } },
    ]);
    const job = jobs.get('beijing');
    expect(job).toMatchObject({ bytes: { done: sample.length, total: sample.length }, columns: { unknown: [], missing: [] } });
  });

  test('says of each refused row where, why and how to mend it', async () => {
    const refusals = await refusalsOf(regions.tianjin.as('supervisor'), jobs.get('tianjin')?.id ?? '');
    expect(refusals).toMatchObject([
      { row: 7, line: 8, column: '联系电话', code: 'row.phone-missing', sentence: expect.stringContaining('请补上电话') },
      { row: 13, line: 14, column: '事发区县', code: 'row.place-unknown', value: '天津市滨河区' },
    ]);
    expect(await refusalsOf(operator(), jobs.get('beijing')?.id ?? '')).toMatchObject([
      { row: 37, line: 39, code: 'row.place-wrong-city' },
      { row: 44, line: 46, code: 'row.kind-not-registrable' },
    ]);
  });

  test('links exactly 52 to 4, 55 to 16 and 58 to 29', async () => {
    const links = [];
    for (const { databaseUrl } of [regions.beijing, regions.tianjin, regions.hebei]) {
      const sql = `select l.outside_number as later, c.outside_number as earlier from linked_submission l join complaint c on c.id = l.matter_id order by 1`;
      links.push(...(await rowsOf(databaseUrl, sql)));
    }
    expect(links).toEqual([
      { later: 'BJCS202608070058', earlier: 'BJCS202605270029' },
      { later: 'TJCS202607220052', earlier: 'TJCS202603110004' },
      { later: 'TJCS202607290055', earlier: 'TJCS202604220016' },
    ]);
    const [linked] = await query<{ types: string[] }>(
      `select array_agg(type order by sequence) as types from outbox where aggregate_id = (select matter_id::text from linked_submission)`,
    );
    expect(linked?.types).toEqual([
      'complaint-intake.complaint-registered',
      'complaint-intake.custody-changed',
      'complaint-intake.submission-linked',
    ]);
  });

  test('registers what may be told before and lists it until somebody has looked (C-20)', async () => {
    const told = {
      被反映单位: '北京瑞禾商贸有限公司',
      工单标题: '电动牙刷刷头仿冒',
      诉求内容: '替换刷头刷毛脱落，外盒印刷模糊，与专柜的颜色差别很大。',
    };
    const file = [workOrders(0).trim(), workOrder(701, told), workOrder(702, told), workOrder(703, { ...told, 诉求类型: '投诉' })].join(
      '\n',
    );
    const job = await imported(operator(), file);
    expect(job).toMatchObject({ rows: { read: 3, ...counts, registered: 2, linked: 1, unsure: 1 } });
    interface Doubt {
      readonly matterId: string;
      readonly row: number;
      readonly settled: boolean;
    }
    const doubts = async () => (await operator().get<{ items: Doubt[] }>(`/api/complaint-intake/imports/${job.id}/doubts`)).body.items;
    const [doubt] = await doubts();
    expect(doubt).toMatchObject({ row: 3, settled: false });
    const path = `/api/complaint-intake/complaints/${doubt?.matterId}`;
    const { body } = await operator().get<{ candidates: { id: string; verdict: string }[] }>(`${path}/duplicates`);
    expect(body.candidates).toMatchObject([{ verdict: 'similar' }]);
    const decided = await operator().post(`${path}/duplicate-decisions`, { other: body.candidates[0]?.id, decision: 'similar' });
    expect([decided.status, await doubts()]).toEqual([200, [{ ...doubt, settled: true }]]);
  });

  test('splits what was complaint and report in one into two linked matters', async () => {
    const matters = await query<{ kind: string; other: string }>(
      `select kind, (select o.kind from complaint o where o.id::text = c.content ->> 'linkedMatterId') as other from complaint c
       where outside_number = 'BJCS202603300009' order by kind`,
    );
    expect(matters).toEqual([
      { kind: 'complaint', other: 'report' },
      { kind: 'report', other: 'complaint' },
    ]);
  });

  test('leaves nobody’s name or number readable in any table', async () => {
    for (const { databaseUrl } of [regions.beijing, regions.tianjin, regions.hebei]) {
      for (const table of ['complaint', 'linked_submission', 'import_job', 'import_refusal', 'outbox', 'audit_entry']) {
        const rows = await rowsOf<{ row: string }>(databaseUrl, `select t::text as row from ${table} t`);
        expect(rows.filter(({ row }) => /测试[甲乙丙丁戊己庚辛壬癸]|138000000\d\d/.test(row))).toEqual([]);
      }
    }
  });

  test('imported a second time changes nothing', async () => {
    const state = () =>
      query(
        `select id, version from complaint union all select null, count(*) from outbox union all select null, count(*) from linked_submission`,
      );
    const before = await state();
    const again = await imported(operator(), sample);
    expect(again.rows).toEqual({ read: 60, ...counts, already: 24, refused: 2, otherDesk: 34 });
    expect(await state()).toEqual(before);
  });

  test('read as GB18030, or in another order of columns, gives the same', async () => {
    const gb = iconv.encode(sample.toString('utf8').slice(1), 'gb18030');
    expect(await imported(operator(), gb)).toMatchObject({ encoding: 'GB18030', rows: { already: 24, refused: 2, otherDesk: 34 } });
    const lines = workOrders(3, { from: 100 }).split('\r\n');
    const reversed = lines
      .map((line) => line.split(',').reverse().join(','))
      .map((line, index) => (index === 0 ? `回访人,${line}` : `某,${line}`));
    expect(await imported(operator(), reversed.slice(0, 4).join('\n'))).toMatchObject({
      rows: { registered: 3 },
      columns: { unknown: ['回访人'] },
    });
  });
});

describe('Refused rows', () => {
  test('come back as a file of the same layout, which imports once mended', async () => {
    const orders = [
      workOrder(201, { 联系电话: '', 诉求类型: '投诉' }),
      workOrder(202, { 诉求内容: "=cmd|' /C calc'!A0" }),
      workOrder(203, { 联系电话: '+86 13900000203', 问题分类: '商标权益' }),
    ];
    const header = workOrders(0).trim();
    const job = await imported(operator(), [header, ...orders].join('\n'));
    expect(job).toMatchObject({ rows: { refused: 3 }, refusedFile: true });
    const { body, headers } = await operator().get<string>(`${base}/${job.id}/refused.csv`);
    expect(headers.get('content-disposition')).toContain('orders.refused.csv');
    const text = body.replace(/^\uFEFF/, '');
    expect(text.split('\r\n')[0]).toBe(`${header},退回原因代码,退回说明`);
    expect(text).toContain("'=cmd|");
    expect(text).toContain("'+86 13900000203");
    expect(await imported(operator(), body)).toMatchObject({ rows: { refused: 3, registered: 0 } });
    const mended = body.replace(',投诉,', ',举报,').replace("'=cmd|' /C calc'!A0", '假冒').replace('商标权益', '商标');
    expect(await imported(operator(), mended)).toMatchObject({ rows: { registered: 3, refused: 0 }, columns: { unknown: [] } });
    const [audit] = await query<{ count: string }>(`select count(*) from audit_entry where action = 'RefusedRowsOpened' and subject = $1`, [
      `import/${job.id}`,
    ]);
    expect(audit).toEqual({ count: '1' });
  });

  test('never take others with them: a broken quote, a cell of two megabytes, a NUL, a row that the database refuses', async () => {
    await rowsOf(
      regions.beijing.databaseUrl,
      `create or replace function complaint_intake.refuse_one() returns trigger language plpgsql as
         $$ begin if new.outside_number = 'BJCS90000310' then raise exception 'no'; end if; return new; end $$;
       create trigger refuse_one before insert on complaint_intake.complaint for each row execute function complaint_intake.refuse_one()`,
    );
    const orders = Array.from({ length: 10 }, (_, index) => workOrder(301 + index));
    orders[1] = workOrder(302).replace('第302号工单', '"第302号工单');
    orders[3] = workOrder(304, { 诉求内容: '长'.repeat(2_000_000) });
    orders[5] = workOrder(306, { 工单标题: '标\0题' });
    orders[7] = `${workOrder(308)},多出一格`;
    const job = await imported(operator(), [workOrders(0).trim(), ...orders].join('\n'));
    expect(job).toMatchObject({ state: 'done', rows: { read: 10, registered: 5, refused: 5 } });
    expect((await refusalsOf(operator(), job.id)).map(({ row, code }) => [row, code])).toEqual([
      [2, 'row.quote'],
      [4, 'row.cell-too-long'],
      [6, 'row.characters'],
      [8, 'row.columns'],
      [10, 'row.not-stored'],
    ]);
    await rowsOf(regions.beijing.databaseUrl, `drop trigger refuse_one on complaint_intake.complaint`);
  });

  test('are listed page by page', async () => {
    const orders = Array.from({ length: 5 }, (_, index) => workOrder(401 + index, { 受理渠道: '微信' }));
    const { id } = await imported(operator(), [workOrders(0).trim(), ...orders].join('\n'));
    const rows: number[] = [];
    for (let cursor = ''; ; ) {
      const { body } = await operator().get<{ items: { row: number }[]; next?: string }>(`${base}/${id}/refusals?limit=2${cursor}`);
      rows.push(...body.items.map(({ row }) => row));
      if (body.next === undefined) break;
      cursor = `&cursor=${encodeURIComponent(body.next)}`;
    }
    expect(rows).toEqual([1, 2, 3, 4, 5]);
  });
});

describe('A file that cannot be used', () => {
  const withoutPhone = () =>
    workOrders(1)
      .split('\r\n')
      .map((line) =>
        line
          .split(',')
          .filter((_cell, place) => place !== 5)
          .join(','),
      )
      .join('\n');

  test.each<[string, () => Buffer | string, string]>([
    ['is empty', () => '', 'file.empty'],
    ['has a header only', () => workOrders(0), 'file.no-rows'],
    ['is an Excel workbook', () => Buffer.from('PK\u0003\u0004…'), 'file.not-spreadsheet'],
    ['is binary', () => Buffer.from([1, 0, 2, 0, 3]), 'file.not-csv'],
    ['is no text we read', () => Buffer.from([0x61, 0x0a, 0xff, 0xff, 0xfe, 0xff]), 'file.encoding'],
    ['lacks a column', withoutPhone, 'file.columns-missing'],
    ['has another table', () => 'id,name\n1,x\n', 'file.columns-missing'],
  ])('because it %s is refused as a whole', async (_why, file, code) => {
    const job = await imported(operator(), file(), { type: 'application/octet-stream' });
    expect(job).toMatchObject({ state: 'refused', reason: { code, sentence: expect.stringMatching(/。$/) }, rows: { registered: 0 } });
    if (code === 'file.columns-missing') expect(job.columns.missing).toContain('联系电话');
  });
});

describe('The address of imports', () => {
  test('gives one key its effect once, and refuses it for another file', async () => {
    const [file, key] = [workOrders(2, { from: 500 }), randomUUID()];
    const [first, second] = await Promise.all([upload(operator(), file, { key }), upload(operator(), file, { key })]);
    expect([first.status, second.status]).toEqual([202, 202]);
    const { id } = (await first.json()) as { id: string };
    expect(await second.json()).toEqual({ id });
    expect(await jobOver(operator(), id)).toMatchObject({ rows: { registered: 2 } });
    const other = await upload(operator(), workOrders(3, { from: 500 }), { key });
    expect([other.status, ((await other.json()) as { code: string }).code]).toEqual([422, 'request.idempotency-key-reused']);
  });

  test('takes no JSON, no form, nobody without a key or without permission', async () => {
    expect((await upload(operator(), '{}', { type: 'application/json' })).status).toBe(415);
    expect((await upload(operator(), 'a=b', { type: 'application/x-www-form-urlencoded' })).status).toBe(415);
    expect((await upload(operator(), 'x', { key: '' })).status).toBe(400);
    expect((await upload(regions.beijing.as('liaison'), sample)).status).toBe(403);
    expect((await upload(regions.beijing.as('supervisor'), sample)).status).toBe(403);
  });

  test('lists imports for those who may read them, and knows no others', async () => {
    const { body } = await regions.beijing.as('supervisor').get<{ items: ImportJob[]; next?: string }>(`${base}?limit=2`);
    expect(body.items).toHaveLength(2);
    const more = await operator().get<{ items: ImportJob[] }>(`${base}?cursor=${encodeURIComponent(body.next ?? '')}`);
    expect(more.body.items.map(({ id }) => id)).not.toContain(body.items[1]?.id);
    expect((await regions.beijing.as('liaison').get(base)).status).toBe(403);
    for (const path of ['', '/progress', '/refusals', '/refused.csv'])
      expect((await operator().get(`${base}/${randomUUID()}${path}`)).status).toBe(404);
    expect((await operator().get(`${base}/x`)).status).toBe(400);
  });

  test('streams the progress, and after a break goes on behind what was seen', async () => {
    const answer = await upload(operator(), workOrders(1_500, { from: 10_000 }));
    const { id } = (await answer.json()) as { id: string };
    const events = await eventsOf(`${base}/${id}/progress`);
    expect(events.at(-1)).toMatchObject({ event: 'done', data: { state: 'done', rows: { registered: 1_500 } } });
    expect(events.length).toBeGreaterThan(2);
    const done = events.map(({ data }) => data.rows.read);
    expect(done).toEqual([...done].sort((a, b) => a - b));
    expect(await eventsOf(`${base}/${id}/progress`, events.at(-1)?.id)).toHaveLength(1);
  });

  test('meets a form with the same number: one of the two is registered', async () => {
    const number = 'BJCS90000600';
    const [form, file] = await Promise.all([
      operator().post('/api/complaint-intake/submissions', { ...aComplaint, outsideNumber: number }),
      imported(
        operator(),
        [workOrders(0).trim(), workOrder(600, { 工单编号: number, 诉求类型: '投诉', 工单标题: aComplaint.title })].join('\n'),
      ),
    ]);
    expect([form.status, file.rows.registered]).toEqual(form.status === 201 ? [201, 0] : [409, 1]);
    expect(await query(`select count(*)::int as count from complaint where outside_number = $1`, [number])).toEqual([{ count: 1 }]);
  });
});

async function eventsOf(path: string, lastEventId?: string): Promise<{ id: string; event: string; data: ImportJob }[]> {
  const { url, token } = operator();
  const headers = { authorization: `Bearer ${token}`, ...(lastEventId === undefined ? {} : { 'last-event-id': lastEventId }) };
  const text = await (await fetch(`${url}${path}`, { headers })).text();
  return text.split('\n\n').flatMap((block) => {
    const field = (name: string) =>
      block
        .split('\n')
        .find((line) => line.startsWith(`${name}: `))
        ?.slice(name.length + 2);
    const data = field('data');
    return data === undefined ? [] : [{ id: field('id') ?? '', event: field('event') ?? '', data: JSON.parse(data) as ImportJob }];
  });
}
