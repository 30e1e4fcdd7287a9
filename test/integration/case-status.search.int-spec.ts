import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { MatterLines } from '#apps/case-status/src/matter/reading/matter-lines.js';
import { normalWords, searchTerms } from '#apps/case-status/src/matter/search/words.js';
import type { Principal } from '#libs/auth/src/principal.js';
import { instant } from '#libs/domain/src/instant.js';
import { contentOf, matterId, openReadModel, sealedToEach, somebody, type TestReadModel, testKeys } from '#test/support/case-status.js';
import { MatterStory } from '#test/support/matter-story.js';

const now = instant('2026-05-01T00:00:00Z');
let keys: Awaited<ReturnType<typeof testKeys>>;
let model: TestReadModel;
let tianjin: TestReadModel;

/** Small texts of few signs, so that parts of words occur in several matters. */
const sign = fc.constantFrom(...'京津冀商标侵权假冒服装0129bjBJ，（ 　Ｂ');
const text = fc.array(sign, { minLength: 1, maxLength: 24 }).map((signs) => signs.join(''));
const written = fc.sample(fc.tuple(text, text, text), { seed: 3, numRuns: 40 });

const special = contentOf({
  number: 'BJCS202603020001',
  origin: 'beijing',
  outsideNumber: '12345-WX-889900',
  title: '修理厂使用冒牌机油',
  facts: '举报人称给车换的名牌机油桶盖喷码模糊，查无“长城金吉星”防伪码。\n桶底有编号ＡＢ－１２',
  respondent: { name: '某汽车维修企业（河东店）', phone: '13912345678' },
  place: { text: '天津市河东区测试道16号' },
});

beforeAll(async () => {
  keys = await testKeys();
  model = await openReadModel('beijing', keys.directory);
  tianjin = await openReadModel('tianjin', keys.directory);
  const contents = written.map(([title, facts, name], n) =>
    contentOf({ number: `BJ26${String(n).padStart(6, '0')}`, origin: 'beijing', title, facts, respondent: { name } }),
  );
  for (const [n, content] of [special, ...contents].entries()) {
    const told = new MatterStory({
      id: matterId(n),
      number: content.number,
      origin: 'beijing',
      sealed: await sealedToEach(keys.directory, content),
    });
    await model.hear(told.events);
    await tianjin.hear(told.events);
  }
});
afterAll(async () => {
  await model.close();
  await tianjin.close();
  await keys.remove();
});

async function found(q: string, principal: Principal = somebody('beijing', 'operator'), from = model): Promise<string[]> {
  const lines = new MatterLines(from.transactions);
  const { items } = await lines.page({ filter: { q }, sort: 'number', limit: 200 }, 'matter.list', { principal, now });
  return items.map(({ number }) => number);
}

describe('the search', () => {
  test.each([
    ['a whole word of the title', '冒牌机油'],
    ['a part of a word', '牌机'],
    ['one character', '喷'],
    ['a word of the facts, in its quotes', '“长城金吉星”'],
    ['the respondent, brackets as typed on another keyboard', '维修企业(河东店)'],
    ['the place', '河东区测试道16号'],
    ['our number', 'BJCS202603020001'],
    ['a part of our number, in small letters', 'cs20260302'],
    ['a number of another system', '12345-wx-8899'],
    ['a part of it', 'WX'],
    ['two words of different fields', '机油 河东店'],
    ['a word and our number', '喷码 bjcs2026'],
    ['full-width signs', 'ab-12'],
    ['blanks of another kind, more than one', '　机油　　喷码 '],
  ])('finds %s', async (_what, q) => expect(await found(q)).toContain(special.number));

  test.each([
    ['words in another order', '油机牌冒'],
    ['pieces that occur, but not together', '冒牌油桶'],
    ['one word that is there and one that is not', '机油 面粉'],
    ['the respondent’s telephone', '13912345678'],
    ['nothing but signs', '！？…'],
    ['a number that is none', 'BJCS202603020002'],
  ])('does not find %s', async (_what, q) => expect(await found(q)).not.toContain(special.number));

  test('takes every sign for what it is', async () => {
    for (const q of ["'", '\\', "' or 1=1", '%', '_', '机油%', '&|!():*', "a'b", '<->', '\u202e', '\ud842\udfb7']) {
      expect(await found(q)).toEqual([]);
    }
  });

  test('finds exactly the matters that contain what was asked for', async () => {
    const texts = written.map(([title, facts, name], n) => ({
      number: `BJ26${String(n).padStart(6, '0')}`,
      fields: [title, facts, name, '河北省保定市测试街3号'],
    }));
    const contains = (q: string) => {
      const { terms } = searchTerms(q) ?? { terms: undefined };
      const has = (each: (typeof texts)[number], term: string) =>
        [each.number, ...each.fields].some((field) => normalWords(field).includes(term));
      return texts.filter((each) => terms?.every((term) => has(each, term)) === true).map(({ number }) => number);
    };
    const whole = fc.constantFrom(...texts.flatMap(({ fields, number }) => [...fields.slice(0, 3), number]));
    const part = fc.tuple(whole, fc.nat(), fc.integer({ min: 1, max: 8 })).map(([field, from, length]) => {
      const signs = [...field];
      return signs
        .slice(from % signs.length)
        .slice(0, length)
        .join('');
    });
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(
          part,
          text,
          fc.tuple(part, part).map((two) => two.join(' ')),
        ),
        async (q) => {
          const hits = await found(q);
          expect(hits.filter((number) => number !== special.number)).toEqual(contains(q));
        },
      ),
      { numRuns: 150, seed: 11 },
    );
  });
});

describe('what somebody may not read', () => {
  const coordinator = somebody('beijing', 'news-coordinator');

  test('a region without a link finds a matter by its number, never by its words', async () => {
    const officer = somebody('tianjin', 'operator');
    expect(await found('BJCS202603020001', officer, tianjin)).toEqual(['BJCS202603020001']);
    expect(await found('机油', officer, tianjin)).toEqual([]);
  });

  test('whoever may not see a matter does not find it by number either', async () => {
    expect(await found('BJCS202603020001', coordinator)).toEqual([]);
  });

  test('words of a hidden text are no hit, although this copy holds them', async () => {
    const { transactions } = model;
    // Linked to nobody: the state that a matter would have if the link were taken away.
    await model.database.query(`update matter set regions = '{}' where number = 'BJCS202603020001'`);
    const lines = await new MatterLines(transactions).page({ filter: { q: 'BJCS2026' }, sort: 'number', limit: 10 }, 'matter.list', {
      principal: somebody('beijing', 'operator'),
      now,
    });
    expect(lines.items).toMatchObject([{ title: null, respondent: null, place: null }]);
    expect(await found('机油')).toEqual([]);
    expect(await found('机油 BJCS2026')).toEqual([]);
  });
});
