import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { complaintIntake } from '#apps/complaint-intake/src/complaint-intake.module.js';
import { startRegions, type TestRegions } from '#test/support/region.js';
import { base, type ImportJob, imported, jobOver, refusalsOf, rowsOf, workOrder, workOrders } from './import.support.js';

interface Opened {
  readonly header: readonly string[];
  readonly items: readonly { row: number; cells: string[]; faults: { place?: number; code: string }[]; correctedBy?: string }[];
}

let regions: TestRegions;
beforeAll(async () => {
  regions = await startRegions({ services: [complaintIntake] });
});
afterAll(() => regions.stop());

const operator = () => regions.beijing.as('operator');
const query = <Row extends object>(sql: string, values: readonly unknown[] = []) => rowsOf<Row>(regions.beijing.databaseUrl, sql, values);
const opened = async (id: string) => (await operator().get<Opened>(`${base}/${id}/refused`)).body;
const send = (id: string, rows: unknown, key?: string) =>
  operator().post<{ id: string; code: string; rows: number[] }>(
    `${base}/${id}/corrections`,
    { rows },
    key === undefined ? {} : { 'idempotency-key': key },
  );

describe('Refused rows mended in place', () => {
  const orders = [
    workOrder(801, { 联系电话: '', 诉求类型: '投诉' }),
    workOrder(802),
    workOrder(803, { 问题分类: '商标权益' }),
    workOrder(804, { 受理渠道: '微信' }),
    `${workOrder(805)},多出一格`,
  ];
  let first: ImportJob;
  let correction: ImportJob;
  const place = (header: readonly string[], name: string) => header.indexOf(name);

  beforeAll(async () => {
    first = await imported(operator(), [workOrders(0).trim(), ...orders].join('\n'));
  });

  test('are opened with their cells and the faults at them, for those who import, and each opening is written down (R-021)', async () => {
    const { header, items } = await opened(first.id);
    expect(items.map(({ row, faults }) => [row, faults.map((fault) => [fault.code, fault.place])])).toEqual([
      [1, [['row.phone-missing', place(header, '联系电话')]]],
      [3, [['row.right-type-unknown', place(header, '问题分类')]]],
      [4, [['row.channel-unknown', place(header, '受理渠道')]]],
      [5, [['row.columns', undefined]]],
    ]);
    expect(items.map(({ cells }) => cells.length)).toEqual([...[0, 1, 2].map(() => header.length), header.length + 1]);
    expect(items[0]?.cells[place(header, '来电人')]).toBe('测试801');
    expect(
      await query(`select details from audit_entry where action = 'RefusedRowsOpened' and subject = $1`, [`import/${first.id}`]),
    ).toEqual([{ details: { rows: 4 } }]);
    expect((await regions.beijing.as('supervisor').get(`${base}/${first.id}/refused`)).status).toBe(403);
  });

  test('are imported again as they were mended, under one key once, in an import that is linked both ways (C-23)', async () => {
    const { header } = await opened(first.id);
    const rows = [
      { row: 1, cells: [{ place: place(header, '联系电话'), text: '13900000801' }] },
      { row: 3, cells: [{ place: place(header, '问题分类'), text: '仍然不对' }] },
      { row: 5, cells: [{ place: header.length, text: '' }] },
    ];
    const key = randomUUID();
    const [sent, again] = [await send(first.id, rows, key), await send(first.id, rows, key)];
    expect([sent.status, again.status, again.body.id]).toEqual([202, 202, sent.body.id]);
    correction = await jobOver(operator(), sent.body.id);
    expect(correction).toMatchObject({ name: '更正：orders.csv', corrects: first.id, state: 'done', layout: first.layout });
    expect(correction.rows).toMatchObject({ read: 3, registered: 2, refused: 1 });
    const marks = (await refusalsOf(operator(), first.id)).map(({ row, correctedBy }) => [row, correctedBy]);
    expect(marks).toEqual([
      [1, correction.id],
      [3, correction.id],
      [4, undefined],
      [5, correction.id],
    ]);
    const [{ body: file }, known] = [
      await operator().get<string>(`${base}/${first.id}/refused.csv`),
      await query(`select outside_number from complaint where outside_number in ('BJCS90000801', 'BJCS90000805') order by 1`),
    ];
    expect(file.trim().split('\r\n')).toHaveLength(2);
    expect(known).toEqual([{ outside_number: 'BJCS90000801' }, { outside_number: 'BJCS90000805' }]);
  });

  test('are refused when somebody sent one of them before, and nothing of it is imported', async () => {
    const row = (number: number) => ({ row: number, cells: [{ place: 2, text: '12345电话' }] });
    const { status, body } = await send(first.id, [row(1), row(4)]);
    expect([status, body.code, body.rows]).toEqual([409, 'import.rows-not-open', [1]]);
    expect(await query(`select 1 from import_job where corrects = $1`, [first.id])).toHaveLength(1);
    expect((await opened(first.id)).items.filter(({ correctedBy }) => correctedBy === undefined).map((each) => each.row)).toEqual([4]);
    expect(await send(first.id, [])).toMatchObject({ status: 422, body: { code: 'import.nothing-to-correct' } });
    expect((await send(randomUUID(), [row(1)])).status).toBe(404);
    expect((await send(first.id, [row(4)])).status).toBe(202);
  });

  test('are mended again where they were refused again, and open again where the import of the mended came to nothing', async () => {
    const [refused] = (await opened(correction.id)).items;
    const { header } = await opened(correction.id);
    const { body } = await send(correction.id, [{ row: refused?.row, cells: [{ place: place(header, '问题分类'), text: '商标' }] }]);
    const second = await jobOver(operator(), body.id);
    expect(second).toMatchObject({ name: '更正：orders.csv', corrects: correction.id, rows: { registered: 1 } });
    await query(`update import_job set state = 'failed' where id = $1`, [second.id]);
    expect((await opened(correction.id)).items[0]).not.toHaveProperty('correctedBy');
    const third = await send(correction.id, [{ row: refused?.row, cells: [] }]);
    expect(await jobOver(operator(), third.body.id)).toMatchObject({ rows: { refused: 1 } });
  });
});
