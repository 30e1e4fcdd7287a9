import { describe, expect, test } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import fc from 'fast-check';
import { CsvReader, type CsvRecord } from './csv-reader.js';

async function* pieces(text: string, size: number): AsyncGenerator<string> {
  for (let at = 0; at < text.length; at += size) yield text.slice(at, at + size);
}

async function readAll(text: string, { width = 3, size = 5, delimiter = ',' } = {}): Promise<CsvRecord[]> {
  const reader = new CsvReader(pieces(text, size));
  const records: CsvRecord[] = [];
  for (;;) {
    const record = await reader.next({ delimiter, width });
    if (record === undefined) return records;
    records.push(record);
  }
}

const cells = (records: readonly CsvRecord[]) =>
  records.map((record) => record.cells.join('|') + (record.fault ? ` (${record.fault})` : ''));

describe('Records of a CSV file', () => {
  test('are cut as csv-parse cuts them, however the file is cut into pieces', async () => {
    const cell = fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', '\r\n', ' ', '京', ''), maxLength: 6 });
    const rows = fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(rows, fc.integer({ min: 1, max: 9 }), fc.constantFrom('\n', '\r\n'), async (table, size, ending) => {
        const text = stringify(table, { quoted: true, record_delimiter: ending });
        const expected = (parse(text) as string[][]).filter((row) => row.some((each) => each.trim() !== ''));
        expect((await readAll(text, { size })).map((record) => record.cells)).toEqual(expected);
      }),
    );
  });

  test('know the line they begin on and how far the file was read', async () => {
    const text = 'a,b,c\r\n"x\r\ny",2,3\r\n\r\n4,5,6';
    const records = await readAll(text);
    expect(records.map(({ line }) => line)).toEqual([1, 2, 5]);
    expect(records.at(-1)?.end).toBe(text.length);
  });

  test('may end with any line end, and hold bare quotes and blanks around quoted cells', async () => {
    expect(cells(await readAll('a,5" 管,c\r1,2,3\n "x" ,"y" ,z'))).toEqual(['a|5" 管|c', '1|2|3', 'x|y|z']);
  });

  test('blank lines and rows of empty cells are passed over', async () => {
    expect(cells(await readAll('\n a,b,c\n\n,,\n  \nd,e,f\n\n'))).toEqual([' a|b|c', 'd|e|f']);
  });

  test('of a wrong width are handed on as they are', async () => {
    expect(cells(await readAll('a,b\n1,2,3,4\nx,y,z'))).toEqual(['a|b', '1|2|3|4', 'x|y|z']);
  });
});

describe('A broken quote', () => {
  test('that is never closed costs its own row and no other', async () => {
    expect(cells(await readAll('a,"b,c\n1,2,3\n4,5,6'))).toEqual(['a|"b|c (broken)', '1|2|3', '4|5|6']);
  });

  test('takes its torn-off lines with it, and spares a row of several lines behind it', async () => {
    const text = 'a,"他说"好"\n的,c\n1,"2\nzwei",3\n4,5,6';
    expect(cells(await readAll(text))).toEqual(['a|"他说"好"\n的|c (broken)', '1|2\nzwei|3', '4|5,6'.replace(',', '|')]);
  });

  test('behind which another row is broken does not hide that one', async () => {
    expect(cells(await readAll('a,"b,c\nd,"e,f\n1,2,3'))).toEqual(['a|"b|c (broken)', 'd|"e|f (broken)', '1|2|3']);
  });

  test('that pairs up with another one does not swallow the rows between them in silence', async () => {
    const [first, ...rest] = await readAll('a,"b\n1,2,3\n4,5,6\nx",c\n7,8,9');
    expect(first).toMatchObject({ line: 1, fault: 'swallowed' });
    expect(cells(rest)).toEqual(['7|8|9']);
  });

  test('at the end of a large file is found without holding the file', async () => {
    const rows = Array.from({ length: 20_000 }, (_, index) => `${index},标题,内容内容内容内容内容内容内容内容内容内容`);
    rows[10] = '10,"标题,内容';
    const records = await readAll(rows.join('\n'), { size: 65_536 });
    expect(records).toHaveLength(20_000);
    expect(records.filter(({ fault }) => fault !== undefined).map(({ line }) => line)).toEqual([11]);
  });
});

test('A cell of two megabytes is read like any other', async () => {
  const long = '长\n'.repeat(1_000_000);
  const [record] = await readAll(`a,"${long}",c\n1,2,3`, { size: 65_536 });
  expect(record?.cells[1]).toHaveLength(2_000_000);
});
