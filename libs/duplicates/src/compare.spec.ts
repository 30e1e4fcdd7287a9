import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { stories } from '#test/support/reworded.js';
import { compare } from './compare.js';
import { described, type Submitted } from './described.js';
import { indexKeys, searchKeys } from './index-keys.js';
import { maskedLikeness, tagsOf } from './masked.js';
import { partyOf, sameParty } from './party.js';

const first: Submitted = {
  ...{ kind: 'complaint', rightType: 'trademark', title: '行车记录仪疑似假货', respondent: { name: '北京瑞禾商贸有限公司' } },
  facts: '花399元买的行车记录仪，开机画面没有品牌标志，序列号在厂家网站查不到，屏幕还有划痕。',
  place: { code: '110108', text: '北京市海淀区槐柏路12号' },
  numbers: ['BJ-TS-2026-0000001', 'BJCS202606010001'],
  caller: 'digest of a phone',
};
const reworded: Submitted = {
  ...first,
  ...{ title: '买到冒牌行车记录仪', facts: '来电人反映记录仪价格399元，序列号厂家查询不到，开机画面也没有标志，要求退款。' },
  ...{ numbers: ['BJCS202607010009'], caller: 'another', respondent: { name: '瑞禾商貿公司' } },
};
const otherStory = { title: '电动牙刷刷头掉毛', facts: '替换刷头刷毛脱落，外盒印刷模糊，颜色与专柜的差别很大。' };
const judge = (a: Submitted, b: Submitted) => compare(described(a), described(b));

describe('Two submissions (C-20)', () => {
  test('are one matter where respondent and facts are the same, in other words and by another caller', () => {
    const { verdict, evidence } = judge(reworded, first);
    expect(verdict).toBe('same');
    expect(evidence.map(({ words }) => words)).toEqual(
      expect.arrayContaining([
        '被反映单位相同：北京瑞禾商贸有限公司',
        '地点相同',
        '所述事实高度相似',
        '权利类型相同',
        '金额或数目相同（399）',
      ]),
    );
  });

  test('are similar only where one is a complaint and the other a report: they ask for different things', () => {
    expect(judge({ ...reworded, kind: 'report' }, first).verdict).toBe('similar');
  });

  test('are two where the same caller tells something else of the same shop', () => {
    expect(judge({ ...first, ...otherStory, numbers: [] }, first).verdict).toBe('other');
  });

  test('are two where the same words are said of another respondent', () => {
    expect(judge({ ...first, numbers: [], respondent: { name: '天津福源家具有限公司' } }, first).verdict).toBe('other');
  });

  test('are two where a name is only a kind of shop and the shop stands elsewhere', () => {
    const shop = { ...first, respondent: { name: '某药店' }, caller: undefined, numbers: [] };
    const elsewhere = { ...shop, place: { code: '130102', text: '石家庄市长安区建设路1号' } };
    expect([judge(shop, shop).verdict, judge(elsewhere, shop).verdict]).toEqual(['same', 'other']);
  });

  test('belong together where the caller names the earlier ticket, however it is written', () => {
    const asks = { ...first, numbers: [], caller: undefined, names: 'bj-ts-2026-0000001', ...otherStory };
    expect(judge(asks, first).verdict).toBe('same');
    expect(judge({ ...asks, respondent: { name: '天津福源家具有限公司' } }, first).verdict).toBe('other');
  });

  test('are described by nothing where nothing was said yet', () => {
    const empty = { ...first, title: '', facts: '', respondent: { name: '' }, place: { text: '' }, numbers: [], caller: undefined };
    expect(judge(empty, empty)).toMatchObject({ verdict: 'other' });
  });
});

describe('A respondent', () => {
  test.each([
    ['北京瑞禾商贸有限公司', '瑞禾商贸'],
    ['北京瑞禾商贸有限公司', '北京瑞禾商貿有限責任公司'],
    ['ＡＢＣ科技（北京）有限公司', 'abc科技公司'],
    ['某桶装水销售中心', '某桶装水　销售中心'],
    ['保定市宏途轮胎经销部', '宏途轮胎店'],
  ])('%s is %s', (one, other) => expect(sameParty(partyOf(one), partyOf(other))).toBe(1));

  test.each([
    ['北京瑞禾商贸有限公司', '北京瑞丰商贸有限公司'],
    ['某药店', '某蛋糕店'],
    ['天津晨光印务有限公司', '北京有限公司'],
  ])('%s is not %s', (one, other) => expect(sameParty(partyOf(one), partyOf(other))).toBeLessThan(0.5));
});

describe('Whatever is written', () => {
  const words = fc.string({ unit: 'grapheme', maxLength: 60 });
  const submitted = fc.record({
    ...{ kind: fc.constantFrom('complaint', 'report'), rightType: fc.constantFrom('trademark', 'patent'), title: words, facts: words },
    ...{
      respondent: fc.record({ name: words }),
      place: fc.record({ text: words }),
      numbers: fc.array(words, { maxLength: 2 }),
      names: words,
    },
    caller: fc.option(fc.constantFrom('a', 'b')),
  });

  test('it does not matter which of the two came first', () => {
    fc.assert(
      fc.property(submitted, submitted, (a, b) => {
        const [there, back] = [judge(a, b), judge(b, a)];
        expect([there.score, there.verdict]).toEqual([back.score, back.verdict]);
        expect(there.score).toBeGreaterThanOrEqual(0);
        expect(there.score).toBeLessThanOrEqual(100);
      }),
    );
  });

  test('a matter is looked for under every key that it is found by', () => {
    fc.assert(
      fc.property(submitted, (a) => {
        expect(searchKeys(described(a))).toEqual(expect.arrayContaining(indexKeys(described(a))));
      }),
    );
  });

  test('what other regions hear hangs on the key and never on who called (R-023)', () => {
    const key = Buffer.from('one');
    const [said, anonymous] = [tagsOf(described(first), key), tagsOf(described({ ...first, caller: undefined, numbers: [] }), key)];
    expect(said).toEqual(anonymous);
    expect(said.filter((tag) => tagsOf(described(first), Buffer.from('two')).includes(tag))).toEqual([]);
    expect(Math.max(...said)).toBeLessThan(2 ** 20);
    fc.assert(fc.property(submitted, (a) => tagsOf(described(a), key).length <= 24));
  });
});

describe('The same matter in another region (R-023)', () => {
  const key = Buffer.from('shared by the three');
  const tellers = stories.flatMap(({ respondent, address, told }, story) =>
    told.map(([title, facts]) => ({
      story,
      said: described({
        ...first,
        title,
        facts,
        numbers: [],
        caller: undefined,
        respondent: { name: respondent },
        place: { text: address },
      }),
    })),
  );
  const alike = (a: number, b: number, with_ = key) => {
    const [asked, told] = [tagsOf(tellers[a]!.said, key), tagsOf(tellers[b]!.said, with_)];
    return maskedLikeness({ agree: asked.filter((tag) => told.includes(tag)).length, asked: asked.length, told: told.length });
  };
  const pairs = tellers.flatMap((_a, a) => tellers.flatMap((_b, b) => (a < b ? [[a, b] as const] : [])));
  const isOne = ([a, b]: readonly [number, number]) => tellers[a]!.story === tellers[b]!.story;

  test('is found in other words, and another story of the same respondent is not called it', () => {
    const found = pairs.filter(([a, b]) => alike(a, b) !== undefined);
    expect(found.filter((pair) => !isOne(pair))).toEqual([]);
    const [recall] = [found.length / pairs.filter(isOne).length];
    expect(recall).toBeGreaterThan(0.5);
    expect(alike(0, 0)?.score).toBe(65);
    expect(alike(0, 1)).toMatchObject({ score: expect.any(Number), words: expect.stringContaining('掩码比对') });
  });

  test('is found by nobody without the key, whichever names and words they try', () => {
    expect(pairs.filter(([a, b]) => alike(a, b, Buffer.from('guessed')) !== undefined)).toEqual([]);
    expect(tellers.filter((_each, at) => alike(at, at, Buffer.from('guessed')) !== undefined)).toEqual([]);
  });
});
