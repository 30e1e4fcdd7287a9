import { describe, expect, test } from '@jest/globals';
import { cleanCells } from '../reading/clean-cells.js';
import { CsvReader } from '../reading/csv-reader.js';
import { readHeader } from '../reading/header.js';
import type { RowFault } from '../reading/row-fault.js';
import { RefusedCsv } from './refused-csv.js';

const fault: RowFault = { column: '联系电话', code: 'row.phone-missing', sentence: '请补上。', sentenceEn: 'Add it.' };
const refused = (...cells: string[]) => ({ row: 1, line: 2, faults: [fault], cells });

async function* only(text: string): AsyncGenerator<string> {
  yield text;
}

describe('The file of refused rows', () => {
  test('has the layout of the file that came in, a byte-order mark, and the reasons at the end', () => {
    const csv = new RefusedCsv(['标题', '备注']);
    expect(csv.head() + csv.row(refused('一,二', ' 原样 '))).toBe(
      '\uFEFF标题,备注,退回原因代码,退回说明\r\n"一,二", 原样 ,row.phone-missing,联系电话：请补上。\r\n',
    );
  });

  test('keeps one set of reasons, however often it goes round', () => {
    const csv = new RefusedCsv(['标题', '退回原因代码', '退回说明', '备注']);
    expect(csv.head()).toBe('\uFEFF标题,备注,退回原因代码,退回说明\r\n');
    expect(csv.row(refused('题', 'row.old', '旧', '注'))).toBe('题,注,row.phone-missing,联系电话：请补上。\r\n');
  });

  test('keeps a cell of several lines one cell', () => {
    const csv = new RefusedCsv(['标题', '备注']);
    expect(csv.row(refused('一\n二', '三\r四'))).toBe('"一\n二","三\r四",row.phone-missing,联系电话：请补上。\r\n');
  });

  test('gives no spreadsheet anything to run, and comes back as it was', async () => {
    const cells = ["=cmd|' /C calc'!A0", '+86 13800000001', '@SUM(A1)', '-1+1', '＝１＋１'];
    const line = new RefusedCsv(['a', 'b', 'c', 'd', 'e']).row(refused(...cells));
    const record = await new CsvReader(only(line)).next({ delimiter: ',' });
    expect(record?.cells.slice(0, 5).every((cell) => cell.startsWith("'"))).toBe(true);
    const back = cleanCells(record?.cells ?? [], readHeader(['a', 'b', 'c', 'd', 'e', '退回原因代码', '退回说明'])).cells.slice(0, 5);
    expect(back).toEqual([...cells.slice(0, 4), '＝1＋1']);
  });
});
