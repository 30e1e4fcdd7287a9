import { describe, expect, test } from '@jest/globals';
import { strToU8, zipSync } from 'fflate';
import { instant } from '#libs/domain/src/instant.js';
import { xlsx } from '#libs/spreadsheet/src/xlsx-writer.js';
import { columns } from '../columns.js';
import { inspectFile } from '../inspect-file.js';
import { readRow } from '../read-row.js';
import { openXlsx } from './open-xlsx.js';

async function* inPieces(bytes: Uint8Array, size = 1_000): AsyncGenerator<Buffer> {
  for (let at = 0; at < bytes.length; at += size) yield Buffer.from(bytes.subarray(at, at + size));
}
async function* each<T>(items: readonly T[]): AsyncGenerator<T> {
  yield* items;
}
async function joined(pieces: AsyncIterable<Buffer>): Promise<Buffer> {
  const all: Buffer[] = [];
  for await (const piece of pieces) all.push(piece);
  return Buffer.concat(all);
}

const names = Object.values(columns);
const relations = (...sheets: string[]) =>
  `<Relationships>${sheets.map((_name, n) => `<Relationship Id="r${n}" Target="worksheets/s${n}.xml"/>`).join('')}</Relationships>`;
const book = (...sheets: string[]) =>
  `<workbook><sheets>${sheets.map((name, n) => `<sheet name="${name}" r:id="r${n}"${name.startsWith('隐') ? ' state="hidden"' : ''}/>`).join('')}</sheets></workbook>`;

/** As spreadsheet programs write: shared texts behind the sheets, cells left out where they are empty. */
function workbook(sheets: Readonly<Record<string, string>>, shared: readonly string[] = [], more = ''): Uint8Array {
  const parts = Object.fromEntries(
    Object.values(sheets).map((rows, n) => [`xl/worksheets/s${n}.xml`, strToU8(`<worksheet><sheetData>${rows}</sheetData></worksheet>`)]),
  );
  const texts = `<sst>${shared.map((text) => `<si><t>${text}</t></si>`).join('')}${more}</sst>`;
  return zipSync({
    'xl/workbook.xml': strToU8(book(...Object.keys(sheets))),
    'xl/_rels/workbook.xml.rels': strToU8(relations(...Object.keys(sheets))),
    ...parts,
    'xl/sharedStrings.xml': strToU8(texts),
  });
}
const inline = (text: string) => `<c t="inlineStr"><is><t>${text}</t></is></c>`;
const row = (line: number, ...cells: string[]) => `<row r="${line}">${cells.join('')}</row>`;
const header = (line = 1) => row(line, ...names.map(inline));

async function opened(bytes: Uint8Array) {
  const found = await openXlsx(() => inPieces(bytes));
  if ('fault' in found) throw new Error(found.fault.code);
  const records = [];
  for (let record = await found.next(); record !== undefined; record = await found.next()) records.push(record);
  return { ...found, records };
}

describe('A spreadsheet', () => {
  test('is read as it was written by us, whatever the pieces in which it comes', async () => {
    const lines = [names, names.map((_name, n) => `第${n}列 <&> "引号" =1+1`)];
    const bytes = await joined(xlsx(each(lines), '工单'));
    for (const size of [7, 1_000, 1_000_000]) {
      const found = await openXlsx(() => inPieces(bytes, size));
      if ('fault' in found) throw new Error(found.fault.code);
      expect((await found.next())?.cells).toEqual(lines[1]);
      expect([await found.next(), found.sheet]).toEqual([undefined, '工单']);
    }
  });

  test('counts cells by their address, puts shared and rich texts in, and takes a formula as text', async () => {
    const cells = [
      ...['<c r="A2" t="s"><v>0</v></c>', '<c r="C2"><v>1.3800000001E10</v></c>', '<c r="D2"><f>HYPERLINK("x")</f><v>5</v></c>'],
      ...[
        '<c r="E2" t="s"><v>1</v></c>',
        '<c r="F2"><v>46083.5</v></c>',
        '<c r="G2"><v>2.02603020001E+17</v></c>',
        '<c r="H2" t="b"><v>1</v></c>',
      ],
    ];
    const rich = '<si><r><t>商</t></r><rPh><t>shang</t></rPh><r><t>标</t></r></si>';
    const { records } = await opened(workbook({ 工单: header() + row(2, ...cells) }, ['甲 &amp; 乙'], rich));
    expect(records[0]?.cells.slice(0, 8)).toEqual([
      '甲 & 乙',
      '',
      '13800000001',
      '=HYPERLINK("x")',
      '商标',
      '46083.5',
      '2.02603020001E+17',
      '是',
    ]);
    expect(records[0]?.cells).toHaveLength(names.length);
  });

  test('says which sheet is read: the first that has the columns; a title over merged cells and hidden sheets are passed over', async () => {
    const title = row(1, inline('2026年3月工单汇总')) + row(3, ...names.map(inline)) + row(4, inline('BJ1'));
    const found = await opened(workbook({ 说明: row(1, inline('请勿修改')), 隐藏: header(), 三月: title }));
    expect(found.sheet).toBe('三月');
    expect(found.records.map(({ line, cells }) => [line, cells[0]])).toEqual([[4, 'BJ1']]);
  });

  test('with a formula refuses the row by name and keeps the others', async () => {
    const { header: read, records } = await opened(workbook({ 工单: header() + row(2, '<c r="A2"><f>1+1</f><v>2</v></c>') }));
    const reading = readRow(records[0]!, { header: read, here: 'beijing', now: instant('2026-04-20T00:00:00Z') });
    expect(reading).toMatchObject({ is: 'refused', faults: [{ column: '工单编号', code: 'row.formula' }] });
  });

  test.each([
    ['file.too-much-inside', zipSync({ 'xl/workbook.xml': strToU8(book('a')), 'media/x.bin': new Uint8Array(80_000_000) })],
    ['file.not-spreadsheet', zipSync({ 'word/document.xml': strToU8('<w/>') })],
    ['file.sheet-broken', zipSync({ 'xl/workbook.xml': strToU8('<workbook><sheets>') })],
    ['file.dates-1904', zipSync({ 'xl/workbook.xml': strToU8('<workbook><workbookPr date1904="1"/></workbook>') })],
    ['file.empty', workbook({})],
    ['file.sheet-broken', workbook({ 工单: header() }).slice(0, 300)],
  ])('is refused as a whole with %s', async (code, bytes) => {
    expect(await inspectFile(() => inPieces(bytes, 60_000))).toMatchObject({ code });
  });

  test('with entities of its own, as they grow a thousandfold, is refused', async () => {
    const laughs = '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]><workbook>&b;</workbook>';
    expect(await inspectFile(() => inPieces(zipSync({ 'xl/workbook.xml': strToU8(laughs) })))).toMatchObject({ code: 'file.sheet-broken' });
  });
});
