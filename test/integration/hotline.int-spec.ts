import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { complaintIntake } from '#apps/complaint-intake/src/complaint-intake.module.js';
import { startRegions, type TestRegions } from '#test/support/region.js';
import { anOrder, aSource, base, type HotlineSource, push, signed } from './hotline.support.js';
import { imported, rowsOf, workOrder, workOrders } from './import.support.js';

let regions: TestRegions;
let source: HotlineSource;
beforeAll(async () => {
  regions = await startRegions({ services: [complaintIntake] });
  source = await aSource(administrator(), { name: '北京12345' });
});
afterAll(() => regions?.stop());

const administrator = () => regions.beijing.as('administrator');
const pushed = (order: object, headers?: (body: string) => Record<string, string>) => push(administrator(), source, order, headers);
const refused = (order: object, headers?: (body: string) => Record<string, string>) =>
  push<{ code: string; errors?: { field: string; code: string }[]; missing?: string[] }>(administrator(), source, order, headers);
const rows = <Row extends object>(sql: string, values: readonly unknown[] = []) => rowsOf<Row>(regions.beijing.databaseUrl, sql, values);
const mattersOf = (ticket: string) => rows(`select 1 from complaint where outside_number = $1`, [ticket]);

describe('A pushed work order', () => {
  test('becomes the matter that the same row of a file would, by the channel of its source', async () => {
    const { status, body } = await pushed(anOrder('P-1'));
    expect([status, body.outcome, body.matters]).toEqual([
      200,
      'registered',
      [expect.objectContaining({ kind: 'report', state: 'registered' })],
    ]);
    const [matter] = await rows<{ content: object; reporter: Buffer }>(`select content, reporter from complaint where id = $1`, [
      body.matters[0]?.id,
    ]);
    expect(matter?.content).toMatchObject({
      ...{ outsideNumber: 'P-1', channel: '12345-phone', rightType: 'trademark', title: '来电人反映某商户销售冒牌运动鞋' },
      ...{ receivedAt: '2026-07-03T01:12:00.000Z', confidential: true, origin: 'beijing' },
    });
    expect(matter?.reporter.toString('latin1')).not.toContain('13900001111');
    const audit = await rows<{ by: string }>(`select by from audit_entry where subject = $1`, [`complaint/${body.matters[0]?.id}`]);
    expect(new Set(audit.map(({ by }) => by))).toEqual(new Set([`hotline/${source.id}`]));
  });

  test('that comes a second time is answered with the same matter; under one webhook-id with the very same answer', async () => {
    const id = `msg_${randomUUID()}`;
    const sameId = (body: string) => signed(source.secret, body, { id });
    const first = await pushed(anOrder('P-2'), sameId);
    expect((await pushed(anOrder('P-2'), sameId)).body).toEqual(first.body);
    expect((await pushed(anOrder('P-2'))).body).toEqual({ ...first.body, outcome: 'known' });
    expect(await refused(anOrder('P-2', { 主要内容: '别的内容。' }), sameId)).toMatchObject({
      body: { code: 'request.idempotency-key-reused' },
    });
    expect(await mattersOf('P-2')).toHaveLength(1);
  });

  test('that comes twice at the same instant is one matter', async () => {
    const answers = await Promise.all(Array.from({ length: 6 }, () => pushed(anOrder('P-3'))));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200, 200]);
    expect(answers.filter(({ body }) => body.outcome === 'registered')).toHaveLength(1);
    expect(new Set(answers.map(({ body }) => body.matters[0]?.id)).size).toBe(1);
    expect(await mattersOf('P-3')).toHaveLength(1);
  });

  test('that comes again with other words goes on the file of its matter, once (C-20)', async () => {
    const { body: first } = await pushed(anOrder('P-4'));
    const more = anOrder('P-4', { 主要内容: '来电人反映某商户销售冒牌运动鞋。要求查处。补充：店内还有冒牌箱包。' });
    expect((await pushed(more)).body).toMatchObject({ outcome: 'supplemented', matters: [{ id: first.matters[0]?.id }] });
    expect((await pushed(more)).body.outcome).toBe('known');
    const again = anOrder('P-4', { 主要内容: '来电人反映某商户销售冒牌运动鞋。第三次来电催办。' });
    expect((await pushed(again)).body.outcome).toBe('supplemented');
    const linked = await rows<{ content: { facts: string } }>(`select content from linked_submission where matter_id = $1`, [
      first.matters[0]?.id,
    ]);
    expect(linked.map(({ content }) => content.facts)).toEqual([expect.stringContaining('箱包'), expect.stringContaining('催办')]);
  });

  test('that is complaint and report is two matters; the same caller on the same respondent is linked (C-02, C-20)', async () => {
    const both = anOrder('P-5', { 诉求性质: '投诉、举报' });
    const { body } = await pushed(both);
    expect(body.matters.map(({ kind }) => kind).sort()).toEqual(['complaint', 'report']);
    const { body: repeated } = await pushed(anOrder('P-6', { 涉事单位: both.涉事单位 }));
    expect(repeated).toMatchObject({ outcome: 'linked', matters: [{ id: body.matters.find(({ kind }) => kind === 'report')?.id }] });
    expect((await pushed(both)).body).toEqual({ ...body, outcome: 'known' });
  });

  test('that a file brought before is known, and its number may not become another matter', async () => {
    const file = `${workOrders(1).split('\r\n')[0]}\r\n${workOrder(77)}\r\n`;
    await imported(regions.beijing.as('operator'), file);
    const number = 'BJCS90000077';
    expect((await pushed(anOrder(number, { 涉事单位: '某商户77' }))).body.outcome).toBe('known');
    expect(await refused(anOrder(number, { 涉事单位: '另一家' }))).toMatchObject({
      status: 409,
      body: { code: 'work-order.number-taken' },
    });
  });
});

describe('A work order that cannot be taken', () => {
  test('says every field that is to be mended, by the name that the source has for it', async () => {
    const { status, body } = await refused(anOrder('P-10', { 来电时间: '昨天', 诉求分类: '天气', 诉求性质: '投诉类', 来电号码: '' }));
    expect([status, body.code]).toEqual([422, 'work-order.refused']);
    expect(body.errors?.map(({ field, code }) => `${field} ${code}`).sort()).toEqual([
      '来电号码 row.phone-missing',
      '来电时间 row.date-unreadable',
      '诉求分类 row.right-type-unknown',
    ]);
  });

  test.each([
    ['lacks fields', { 工单号: 'P-11' }, 422, 'work-order.columns-missing'],
    ['is of another desk', anOrder('P-12', { 受理地: '天津' }), 422, 'work-order.other-desk'],
    ['has a number where a text must be', { ...anOrder('P-13'), 来电号码: 13900001111 }, 400, 'request.invalid'],
    ['is a list', [anOrder('P-14')], 400, 'request.invalid'],
  ])('because it %s', async (_what, order, status, code) => {
    expect(await refused(order)).toMatchObject({ status, body: { code } });
  });

  test('leaves nothing, so that the mended one may come under the same webhook-id', async () => {
    const id = `msg_${randomUUID()}`;
    const sameId = (body: string) => signed(source.secret, body, { id });
    expect((await refused(anOrder('P-15', { 来电时间: '昨天' }), sameId)).status).toBe(422);
    expect((await pushed(anOrder('P-15'), sameId)).body.outcome).toBe('registered');
  });
});

describe('The door for hotlines', () => {
  const code = async (headers: (body: string) => Record<string, string>, id = source.id) => {
    const { status, body } = await push<{ code: string }>(administrator(), { ...source, id }, anOrder('P-20'), headers);
    return `${status} ${body.code}`;
  };

  test('answers a wrong signature and a source that does not exist alike', async () => {
    const wrong = (body: string) => signed(`whsec_${Buffer.from('another').toString('base64')}`, body);
    expect(await code(wrong)).toBe('401 hotline.not-authentic');
    expect(await code((body) => signed(source.secret, body), randomUUID())).toBe('401 hotline.not-authentic');
    expect(await code((body) => signed(source.secret, body), 'nobody')).toBe('401 hotline.not-authentic');
    expect(await code((body) => signed(source.secret, `${body} `))).toBe('401 hotline.not-authentic');
  });

  test('refuses what is older or newer than five minutes, or not signed at all', async () => {
    const off = (minutes: number) => (body: string) => signed(source.secret, body, { at: new Date(Date.now() + minutes * 60_000) });
    expect(await code(off(-6))).toBe('401 hotline.stale');
    expect(await code(off(6))).toBe('401 hotline.stale');
    expect(await code(() => ({ 'content-type': 'application/json' }))).toBe('400 hotline.headers-missing');
    expect((await pushed(anOrder('P-21'), off(-4))).status).toBe(200);
  });

  test('makes an address wait that goes on with wrong signatures, and no hotline', async () => {
    const wrong = (body: string) => signed(`whsec_${Buffer.from('another').toString('base64')}`, body);
    expect(await code(wrong)).toBe('401 hotline.not-authentic');
    // As many as came before, all again: more than a whole office may have.
    for (let doubled = 0; doubled < 6; doubled++)
      await rows(`insert into hotline_attempt (key, at) select key, now() from hotline_attempt`);
    expect(await code(wrong)).toBe('429 hotline.too-many-attempts');
    expect((await pushed(anOrder('P-22'))).status).toBe(200);
    await rows(`delete from hotline_attempt`);
  });
});

describe('A source', () => {
  test('shows its secret once, keeps it sealed, and never lists it', async () => {
    const key = randomUUID();
    const body = { name: '来源一', layout: '12315', channel: '12315-platform' };
    const create = () => administrator().post<HotlineSource>(base, body, { 'idempotency-key': key });
    const [first, second] = [await create(), await create()];
    expect(first).toMatchObject({ status: 201, body: { secret: expect.stringMatching(/^whsec_[\w+/]{43}=$/) } });
    expect(second.body).toEqual({ id: first.body.id, version: 1 });
    const [row] = await rows<{ secret: Buffer; all: string }>(`select secret, s::text as all from hotline_source s where id = $1`, [
      first.body.id,
    ]);
    expect(row?.secret.toString()).not.toContain(first.body.secret.slice(6, 20));
    const kept = await rows<{ answer: object }>(`select answer from request_key where key = $1`, [key]);
    expect(JSON.stringify(kept)).not.toContain('whsec');
    const { body: listed } = await administrator().get<object>(base);
    expect(JSON.stringify(listed)).toContain('来源一');
    expect(JSON.stringify(listed)).not.toContain('whsec');
    expect(await administrator().post(base, body)).toMatchObject({ status: 409, body: { code: 'hotline.name-taken' } });
  });

  test.each([['http://hotline.example/hook'], ['https://user:word@hotline.example/hook'], ['file:///etc/passwd'], ['hotline.example']])(
    'is not told at %s',
    async (url) => {
      const body = { name: randomUUID(), layout: '12345', channel: '12345-phone', url };
      expect(await administrator().post(base, body)).toMatchObject({ status: 422, body: { code: 'hotline.url-not-allowed' } });
    },
  );

  test('takes both secrets while one is replaced, the new one alone where the old leaked, and nothing while it is switched off', async () => {
    const mine = await aSource(administrator());
    const rotate = async (version: number, oldForHours: number) => {
      const { body } = await administrator().post<HotlineSource>(
        `${base}/${mine.id}/secret`,
        { oldForHours },
        { 'if-match': `"${version}"` },
      );
      return { ...mine, secret: body.secret };
    };
    const status = async (who: HotlineSource) => (await push(administrator(), who, anOrder('P-30'))).status;
    const second = await rotate(1, 24);
    expect([await status(mine), await status(second)]).toEqual([200, 200]);
    const third = await rotate(2, 0);
    expect([await status(mine), await status(second), await status(third)]).toEqual([401, 401, 200]);
    const connection = (active: boolean, version: number) =>
      administrator().post(`${base}/${mine.id}/connection`, { active }, { 'if-match': `"${version}"` });
    expect(await connection(false, 2)).toMatchObject({ status: 412 });
    expect(await connection(false, 3)).toMatchObject({ status: 200, body: { version: 4 } });
    expect(await push(administrator(), third, anOrder('P-30'))).toMatchObject({ status: 403, body: { code: 'hotline.switched-off' } });
    expect((await connection(true, 4)).status).toBe(200);
    expect(await status(third)).toBe(200);
    const audit = await rows<{ action: string }>(`select action from audit_entry where subject = $1 order by id`, [
      `hotline-source/${mine.id}`,
    ]);
    expect(audit.map(({ action }) => action)).toEqual([
      'HotlineSourceCreated',
      ...['HotlineSecretRotated', 'HotlineSecretRotated', 'HotlineSourceChanged', 'HotlineSourceChanged'],
    ]);
  });
});
