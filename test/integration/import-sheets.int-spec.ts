import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { complaintIntake } from '#apps/complaint-intake/src/complaint-intake.module.js';
import { xlsx, xlsxType } from '#libs/spreadsheet/src/xlsx-writer.js';
import { startRegions, type TestRegions } from '#test/support/region.js';
import { base, imported, refusalsOf, rowsOf, sample, workOrders } from './import.support.js';

let regions: TestRegions;
beforeAll(async () => {
  regions = await startRegions({ services: [complaintIntake] });
});
afterAll(() => regions?.stop());

const operator = () => regions.hebei.as('operator');
const asSheet = { name: '工单.xlsx', type: xlsxType };

async function sheetOf(lines: readonly (readonly string[])[], name = '三月'): Promise<Buffer> {
  async function* each() {
    yield* lines;
  }
  const pieces: Buffer[] = [];
  for await (const piece of xlsx(each(), name)) pieces.push(piece);
  return Buffer.concat(pieces);
}
const cellsOf = (csv: string) =>
  csv
    .trim()
    .split('\r\n')
    .map((line) => line.split(','));

describe('An xlsx file', () => {
  test('is imported like the same rows as CSV, and says its sheet and layout', async () => {
    const orders = workOrders(60, { desk: '河北' });
    const job = await imported(operator(), await sheetOf(cellsOf(orders)), asSheet);
    expect(job).toMatchObject({
      state: 'done',
      encoding: 'XLSX',
      sheet: '三月',
      layout: '标准',
      rows: { read: 60, registered: 60, refused: 0 },
    });
    expect(await imported(operator(), orders)).toMatchObject({ rows: { registered: 0, already: 60 } });
  });

  test('with a row that cannot be registered gives it back in its own line, as a file that spreadsheets cannot run', async () => {
    const [header = [], row = []] = cellsOf(workOrders(1, { desk: '河北', from: 900 }));
    const job = await imported(operator(), await sheetOf([['工单汇总'], header, row.with(8, '=1+1')]), asSheet);
    expect(job.rows).toMatchObject({ read: 1, refused: 1 });
    expect(await refusalsOf(operator(), job.id)).toMatchObject([{ row: 1, line: 3, column: '工单标题', code: 'row.formula' }]);
    const { body } = await operator().get<string>(`${base}/${job.id}/refused.csv`);
    expect(body).toContain(`,'=1+1,`);
  });

  test('that is cut off is refused as a whole', async () => {
    const whole = await sheetOf(cellsOf(workOrders(50, { desk: '河北', from: 1_000 })));
    expect(await imported(operator(), whole.subarray(0, whole.length / 2), asSheet)).toMatchObject({
      ...{ state: 'refused', reason: { code: 'file.sheet-broken' }, rows: { registered: 0 } },
    });
  });
});

describe('A layout', () => {
  test.each([
    ['12315', 'deploy/sample/12315-like.csv', ['row.date-unreadable']],
    ['12345', 'deploy/sample/12345-like.csv', ['row.kind-not-registrable']],
  ])('like %s is recognised, and its sample registered but for one row', async (layout, file, codes) => {
    const job = await imported(operator(), readFileSync(file));
    expect(job).toMatchObject({ state: 'done', layout, rows: { read: 3, registered: 2, refused: 1 }, columns: { unknown: [] } });
    expect((await refusalsOf(operator(), job.id)).map(({ code }) => code)).toEqual(codes);
  });

  test('of a source of one’s own is saved, listed, chosen, and not overwritten unseen', async () => {
    const { body: known } = await operator().get<{ items: { name: string; version: number; columns: object[] }[] }>(
      '/api/complaint-intake/import-layouts',
    );
    expect(known.items.map(({ name, version }) => `${name} ${version}`)).toEqual(['标准 0', '12315 0', '12345 0']);
    const columns = known.items[0]?.columns as { column: string; names: string[] }[];
    const mine = {
      name: '某市热线',
      columns: columns
        .filter(({ column }) => column !== 'desk')
        .map(({ column, names }) => ({ column, names: names.map((name) => `我的${name}`) })),
      constants: [{ column: 'desk', value: '本地区' }],
      values: [{ column: 'kind', theirs: '甲类', ours: '投诉' }],
    };
    const save = (version: number, body: object = mine) =>
      operator().post('/api/complaint-intake/import-layouts', body, { 'if-match': `"${version}"` });
    expect((await save(0)).body).toMatchObject({ version: 1, name: '某市热线' });
    expect((await save(0)).body).toMatchObject({ code: 'common.stale', current: 1 });
    expect((await save(1)).body).toMatchObject({ version: 2 });
    expect((await save(0, { ...mine, name: '缺列', columns: mine.columns.slice(1) })).body).toMatchObject({
      ...{ status: 422, code: 'import-layout.incomplete', missing: ['工单编号'] },
    });
    const [header = [], row = []] = cellsOf(workOrders(1, { desk: '北京', from: 950 }));
    const file = [header.map((name) => `我的${name}`), row.with(header.indexOf('诉求类型'), '甲类')]
      .map((cells) => cells.join(','))
      .join('\n');
    const job = await imported(operator(), file);
    expect(job).toMatchObject({ layout: '某市热线', rows: { registered: 1 } });
    const response = await fetch(`${operator().url}${base}?layout=${encodeURIComponent('没有')}`, {
      method: 'POST',
      headers: { authorization: `Bearer ${operator().token}`, 'content-type': 'text/csv', 'idempotency-key': 'no-such-layout' },
      body: new Uint8Array(sample),
    });
    expect(response.status).toBe(404);
    const [{ layout } = { layout: '' }] = await rowsOf<{ layout: string }>(
      regions.hebei.databaseUrl,
      `select layout ->> 'name' as layout from import_job where id = $1`,
      [job.id],
    );
    expect(layout).toBe('某市热线');
  });
});
