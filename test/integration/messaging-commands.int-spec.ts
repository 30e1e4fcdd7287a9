import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Answer } from '#test/support/caller.js';
import { startRegions, type TestRegions } from '#test/support/region.js';
import { aComplaint } from '#test/support/submission.js';
import { Officers, sql } from './messaging.support.js';

let three: TestRegions;
let officers: Officers;
beforeAll(async () => {
  three = await startRegions();
  officers = new Officers(three);
});
afterAll(() => three.stop());

interface Registered {
  readonly matters: readonly { readonly id: string }[];
}
const submissions = '/api/complaint-intake/submissions';
const complaint = (id: string, what: string) => `/api/complaint-intake/complaints/${id}/${what}`;

const register = (key: string, body: object = aComplaint, role: 'operator' | 'intake' = 'operator') =>
  three.beijing.as(role).post<Registered>(submissions, body, { 'idempotency-key': key });

const accept = (id: string, key: string, version = 2): Promise<Answer<{ version: number }>> =>
  three.beijing.as('intake').post(complaint(id, 'acceptance'), {}, { 'idempotency-key': key, 'if-match': `"${version}"` });

/** Everything that a command of this service can leave behind. */
async function traces(): Promise<object> {
  const tables = ['complaint', 'outbox', 'audit_entry', 'request_key', 'linked_submission'];
  const counts = tables.map((table) => `(select count(*)::int from complaint_intake.${table}) as ${table}`);
  const [row] = await sql(three.beijing.databaseUrl, `select ${counts.join(', ')}`);
  return row as object;
}

describe('the same command under the same Idempotency-Key', () => {
  test('has its effect once and gives the same answer again', async () => {
    const key = randomUUID();
    const first = await register(key);
    const before = await traces();

    const again = await register(key);

    expect(first.status).toBe(201);
    expect([again.status, again.body]).toEqual([first.status, first.body]);
    expect(await traces()).toEqual(before);
  });

  test('has its effect once also when both come at the same moment', async () => {
    const key = randomUUID();
    const before = (await traces()) as { complaint: number; outbox: number };

    const answers = await Promise.all(Array.from({ length: 5 }, () => register(key)));

    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([201]));
    expect(new Set(answers.map(({ body }) => body.matters[0]?.id)).size).toBe(1);
    expect(await traces()).toMatchObject({ complaint: before.complaint + 1, outbox: before.outbox + 2 });
  });

  test('with the fields in another order is the same command; with other content it is refused and writes nothing', async () => {
    const key = randomUUID();
    const first = await register(key);
    const before = await traces();

    const shuffled = await register(key, Object.fromEntries(Object.entries(aComplaint).reverse()));
    const other = await register(key, { ...aComplaint, title: '另一件事' });

    expect([shuffled.status, shuffled.body]).toEqual([201, first.body]);
    expect(other).toMatchObject({ status: 422, body: { code: 'request.idempotency-key-reused' } });
    expect(await traces()).toEqual(before);
  });

  test('by somebody else is another command', async () => {
    const key = randomUUID();
    const [mine, theirs] = [await register(key), await register(key, aComplaint, 'intake')];

    expect(theirs.status).toBe(201);
    expect(theirs.body.matters[0]?.id).not.toBe(mine.body.matters[0]?.id);
  });

  test('that failed may be tried again under its key', async () => {
    const key = randomUUID();
    const { reporter: _nobody, ...anonymous } = aComplaint;

    expect(await register(key, anonymous)).toMatchObject({ status: 422, body: { code: 'complaint.complainant-unknown' } });
    expect((await register(key, { ...anonymous, kind: 'report' })).status).toBe(201);
  });

  test('answers as before although the matter went on since', async () => {
    const matter = await officers.register();
    const key = randomUUID();
    const first = await accept(matter, key);
    await officers.change('beijing', 'officer', complaint(matter, 'answer'), 3, { result: 'settled', text: '已退款。' });

    const again = await accept(matter, key);

    expect(first).toMatchObject({ status: 200, body: { version: 3 } });
    expect([again.status, again.body, again.headers.get('etag')]).toEqual([200, { version: 3 }, '"3"']);
  });
});

describe('the opening of a reporter’s data', () => {
  const open = (id: string, key: string, reason: string) =>
    three.beijing.as('officer').post(complaint(id, 'reporter-openings'), { reason }, { 'idempotency-key': key });

  test('is written down each time, also under the same key, and its answer is kept nowhere', async () => {
    const matter = await officers.register();
    const key = randomUUID();
    const [first, again] = [await open(matter, key, '需联系举报人'), await open(matter, key, '需联系举报人')];
    const other = await open(matter, key, '换一个理由');

    expect([again.status, again.body]).toEqual([200, first.body]);
    expect(other).toMatchObject({ status: 422, body: { code: 'request.idempotency-key-reused' } });
    const url = three.beijing.databaseUrl;
    expect(await sql(url, `select 1 from complaint_intake.audit_entry where action = 'ReporterOpened'`)).toHaveLength(2);
    expect(await sql(url, `select answer from complaint_intake.request_key where key = $1`, [key])).toEqual([{ answer: null }]);
  });
});

describe('a change of an older version', () => {
  test('is refused with what changed since, and nothing is written', async () => {
    const matter = await officers.register();
    expect((await accept(matter, randomUUID())).status).toBe(200);
    const before = await traces();

    const late = await officers.change('beijing', 'intake', complaint(matter, 'refusal'), 2, {
      ...{ ground: 3, reasons: '已在诉讼中', remedies: '可向法院反映' },
    });

    expect(late).toMatchObject({
      status: 412,
      body: {
        code: 'common.stale',
        current: 3,
        changes: [{ version: 3, type: 'complaint-intake.complaint-accepted', by: 'beijing.intake' }],
      },
    });
    expect(await traces()).toEqual(before);
  });

  test('of a version that never was is refused as well', async () => {
    const matter = await officers.register();
    const before = await traces();

    expect(await accept(matter, randomUUID(), 7)).toMatchObject({ status: 412, body: { current: 2, changes: [] } });
    expect(await traces()).toEqual(before);
  });

  test('wins once where several decide at the same moment', async () => {
    const matter = await officers.register();

    const answers = await Promise.all(Array.from({ length: 4 }, () => accept(matter, randomUUID())));

    const statuses = answers.map(({ status }) => status).sort();
    expect(statuses.filter((status) => status === 200)).toHaveLength(1);
    expect(statuses.filter((status) => status === 409 || status === 412)).toHaveLength(3);
    const told = await sql(three.beijing.databaseUrl, `select 1 from complaint_intake.outbox where key = $1 and type like '%accepted'`, [
      matter,
    ]);
    expect(told).toHaveLength(1);
  });
});
