import { describe, expect, test } from '@jest/globals';
import { halfWidth, normaliseText, trimSpaces } from './text.js';

describe('text as people type it', () => {
  test('a telephone number in full-width digits becomes an ordinary one', () => {
    expect(halfWidth('１３８００００００２５')).toBe('13800000025');
    expect(halfWidth('ＡＢＣｘｙｚ')).toBe('ABCxyz');
  });

  test('Chinese punctuation and signs that NFKC would change stay as written', () => {
    expect(halfWidth('买了３８张，（含税）①㎡ﬁ')).toBe('买了38张，（含税）①㎡ﬁ');
  });

  test('ideographic, no-break and zero-width spaces go from the ends, not from within', () => {
    expect(trimSpaces('\u3000 某公司\u3000分店\u00A0\u200B\uFEFF')).toBe('某公司\u3000分店');
    expect(trimSpaces('\u3000\u3000')).toBe('');
  });

  test('a cell of a file is read with both', () => {
    expect(normaliseText('天津市东丽区  ')).toBe('天津市东丽区');
    expect(normaliseText('\u3000２小时 ')).toBe('2小时');
  });

  test('two megabytes of blanks inside a cell are trimmed at once', () => {
    const cell = `甲${' '.repeat(2_000_000)}乙`;
    const before = performance.now();
    expect(normaliseText(cell)).toHaveLength(cell.length);
    expect(performance.now() - before).toBeLessThan(1_000);
  });
});
