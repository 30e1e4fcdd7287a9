import { describe, expect, test } from '@jest/globals';
import { correctedCsv } from './corrected-csv.js';

const header = ['编号', '电话', '备注'];
const fileOf = (...lines: string[]) => `\uFEFF${['编号,电话,备注', ...lines, ''].join('\r\n')}`;

describe('The file of mended rows', () => {
  test('has what was changed, and everything else as it stood', () => {
    const originals = [
      { row: 3, cells: ['A3', '', ' 原,样 '] },
      { row: 7, cells: ['A7', '1', '改"前'] },
    ];
    const corrections = [
      { row: 7, cells: [{ place: 2, text: '两\n行' }] },
      { row: 3, cells: [{ place: 1, text: '13800000001' }] },
    ];
    expect(correctedCsv(header, originals, corrections)).toBe(fileOf('A3,13800000001," 原,样 "', 'A7,1,"两\n行"'));
  });

  test('fills up rows that were too short, and drops what was emptied beyond the header', () => {
    const originals = [
      { row: 1, cells: ['A1'] },
      { row: 2, cells: ['A2', '1', '注', '多'] },
      { row: 3, cells: ['A3', '1', '注', '多', ''] },
    ];
    const corrections = [{ row: 2, cells: [{ place: 3, text: '' }] }];
    expect(correctedCsv(header, originals, corrections)).toBe(fileOf('A1,,', 'A2,1,注', 'A3,1,注,多'));
  });
});
