import { describe, expect, test } from '@jest/globals';
import { isFormula, unmarked } from './formulas.js';

describe('A spreadsheet would run', () => {
  test.each([
    ...["=cmd|' /C calc'!A0", '=1+1', '=HYPERLINK("http://x","y")', "@SUM(1+1)*cmd|' /C calc'!A0", '+SUM(A1:A9)', '-2+3', '+A1', '-1/2'],
    ...["+cmd|'/C calc'!A1", "-cmd|'/C calc'!A1", '＝1+1', '=\nA1', '@A1'],
  ])('%j', (cell) => expect(isFormula(cell)).toBe(true));
});

describe('No spreadsheet runs', () => {
  test.each([
    ...[
      '+86 13800000001',
      '+86-10-12345678',
      '-5℃冷库里的货',
      '@某店铺 卖假货',
      '- 第一，产地不符',
      '-',
      '+',
      '=',
      '——',
      '-3',
      '13800000001',
    ],
    ...['商标=品牌', '1=1', '约+10件', '+10件假货'],
  ])('%j', (cell) => expect(isFormula(cell)).toBe(false));
});

test('Only the mark of our own files is taken off', () => {
  expect(unmarked("'=1+1")).toBe('=1+1');
  expect(unmarked("'引号'")).toBe("'引号'");
});
