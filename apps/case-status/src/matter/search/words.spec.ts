import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { normalWords, piecesOf, searchTerms } from './words.js';

/** What PostgreSQL does with the query. */
function fits(text: string, asked: string): boolean {
  const search = searchTerms(asked);
  if (search === undefined) return false;
  const pieces = piecesOf(text);
  return search.query.split(' & ').every((condition) => {
    const [, piece = '', prefix] = /^'(.*)'(:\*)?$/.exec(condition) ?? [];
    return prefix === undefined ? pieces.includes(piece) : pieces.some((each) => each.startsWith(piece));
  });
}

const facts = '来电人反映河北批发市场销售冒牌 Nike 运动鞋，票号BJCS202603020001，共３２双。';

describe('the pieces of a text', () => {
  test.each([
    '批发市场',
    '批发',
    '发市',
    '冒',
    '鞋',
    'nike',
    'NIKE',
    'ik',
    'e',
    '202603020001',
    'bjcs2026',
    '030200',
    '32双',
    '３２',
    'BJCS202603020001',
  ])('find %s', (part) => expect(fits(facts, part)).toBe(true));

  test.each(['批市', '苹果', 'nikes', 'adidas', '天津', '2027'])('do not find %s', (other) => expect(fits(facts, other)).toBe(false));

  test('all words asked for must be there, in any order', () => {
    expect(fits(facts, '冒牌 河北')).toBe(true);
    expect(fits(facts, '冒牌 天津')).toBe(false);
  });

  test('signs alone are nothing to search for, and do not disturb beside a word', () => {
    expect(searchTerms('！！ ？')).toBeUndefined();
    expect(searchTerms('')).toBeUndefined();
    expect(fits(facts, '“冒牌”')).toBe(true);
  });

  test('no quote or backslash gets into the query', () => {
    expect(searchTerms(`o'neill\\ & !x:*`)?.query).toMatch(/^('[\p{L}\p{N}]+'(:\*)?( & )?)+$/u);
  });

  test('characters beyond the first plane stay whole', () => {
    expect(fits('𠮷野家商标', '𠮷野')).toBe(true);
    expect(fits('𠮷野家商标', '𠮷')).toBe(true);
  });

  test('find every part of every text', () => {
    const sign = fc.constantFrom(...'京津冀商标侵权假冒ab12ＡＢ，。 -𠮷');
    const text = fc.array(sign, { minLength: 1, maxLength: 30 }).map((signs) => signs.join(''));
    fc.assert(
      fc.property(text, fc.nat(), fc.nat(), (whole, from, length) => {
        const signs = [...normalWords(whole)];
        const start = from % Math.max(1, signs.length);
        const part = signs.slice(start, start + 1 + (length % 6)).join('');
        fc.pre(searchTerms(part) !== undefined);
        expect(fits(whole, part)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});
