import { describe, expect, test } from '@jest/globals';
import { addPart, beginSplit, divisionOf, problemsOf, refitted, removePart, type SplitTable } from './division-of.js';

const whole = {
  respondent: { name: '甲商户' },
  parties: [{ name: '乙商户' }],
  goods: [{ name: '箱包', quantity: 6, unit: '只', amountFen: 30_000 }],
  clues: ['微信收款记录'],
  amountFen: 30_000,
};
const typed: SplitTable = {
  whole,
  parts: [{ title: ' 乙商户部分 ', rightType: '', place: '天津市和平区' }],
  parties: [[0], [1]],
  clues: [1],
  goods: [[{ quantity: '2', worth: '100' }]],
  amounts: ['99.9'],
};
const keys = (table: SplitTable) => problemsOf(whole, table).map(({ key }) => key);

describe('a split as it is typed (C-02)', () => {
  test('leaves with the whole what no part gets', () => {
    expect(problemsOf(whole, typed)).toEqual([]);
    expect(divisionOf(whole, typed)).toEqual({
      parts: [{ title: '乙商户部分', place: { text: '天津市和平区' } }],
      parties: [
        { line: 0, part: 0 },
        { line: 1, part: 1 },
      ],
      clues: [{ line: 0, part: 1 }],
      goods: [
        { line: 0, part: 0, quantity: 4, amountFen: 20_000 },
        { line: 0, part: 1, quantity: 2, amountFen: 10_000 },
      ],
      amounts: [
        { part: 0, amountFen: 20_010 },
        { part: 1, amountFen: 9_990 },
      ],
    });
  });

  test('begins with a part that has no title and nobody in it', () => {
    expect(keys(beginSplit(whole))).toEqual(['noTitle', 'nobody']);
  });

  test.each<[string, Partial<SplitTable>, object]>([
    ['more goods than there are', { goods: [[{ quantity: '9', worth: '100' }]] }, { key: 'tooMuch', name: '箱包', count: '3', unit: '只' }],
    ['more worth', { goods: [[{ quantity: '2', worth: '300.01' }]] }, { key: 'tooMuchMoney', name: '箱包', count: '0.01' }],
    ['more money', { amounts: ['301'] }, { key: 'tooMuchMoney', count: '1.00' }],
    ['what is no number', { amounts: ['x'] }, { key: 'unread', column: 1 }],
    ['worth without goods', { goods: [[{ quantity: '', worth: '100' }]] }, { key: 'worthAlone', column: 1, name: '箱包' }],
    ['all goods without their worth', { goods: [[{ quantity: '6', worth: '' }]] }, { key: 'worthAlone', column: 0, name: '箱包' }],
    ['a party that goes nowhere', { parties: [[0, 1], []] }, { key: 'nowhere', name: '乙商户' }],
    ['nobody left', { parties: [[1], [1]] }, { key: 'nobody', column: 0 }],
  ])('names %s', (_, more, problem) => {
    expect(problemsOf(whole, { ...typed, ...more })).toEqual([problem]);
  });

  test('gives back what a removed part had, and moves the later ones up', () => {
    const two = { ...addPart(typed), parties: [[0, 2], [1]], clues: [2] };
    expect(removePart(two, 1)).toMatchObject({ parts: [{ title: '' }], parties: [[0, 1], [0]], clues: [1], amounts: [''] });
  });

  test('keeps what was typed of each line when the matter changed meanwhile', () => {
    const now = { ...whole, parties: undefined, respondent: { name: '乙商户' }, clues: ['照片', '微信收款记录'] };
    expect(refitted(now, typed)).toMatchObject({ parties: [[1]], clues: [0, 1], goods: typed.goods, parts: typed.parts });
  });
});
