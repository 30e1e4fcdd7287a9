import { describe, expect, test } from '@jest/globals';
import { breakLines } from './break-lines.js';

const measure = (text: string) => [...text].length;
const broken = (text: string, width = 28, indent = 0) => breakLines(text, width, indent, measure).map((line) => line.text);

describe('a paragraph', () => {
  test('has 28 characters in a line, two less in its first', () => {
    expect(broken('中'.repeat(60), 28, 2).map(measure)).toEqual([26, 28, 6]);
  });

  test('begins no line with a full stop and ends none with an opening bracket', () => {
    expect(broken(`${'中'.repeat(28)}。`)).toEqual(['中'.repeat(27), '中。']);
    expect(broken(`${'中'.repeat(27)}（文`)).toEqual(['中'.repeat(27), '（文']);
  });

  test('keeps a number whole, and breaks what is wider than a line', () => {
    expect(broken('登记编号：BJ-TS-2026-0000012', 20)).toEqual(['登记编号：', 'BJ-TS-2026-0000012']);
    expect(broken('a'.repeat(30), 20)).toEqual(['a'.repeat(20), 'a'.repeat(10)]);
  });
});
