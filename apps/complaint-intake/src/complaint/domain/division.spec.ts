import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { PartWithoutParty, ShareInvalid, SplitUnbalanced } from './division.errors.js';
import { type Divisible, type Division, divide, partiesOf } from './division.js';

const whole: Divisible = {
  respondent: { name: '甲商户' },
  parties: [{ name: '乙商户' }],
  goods: [{ name: '箱包', quantity: 10, unit: '只', amountFen: 50_000 }],
  clues: ['微信收款记录'],
  amountFen: 30_000,
};
const division: Division = {
  parts: [{ title: '乙商户部分' }],
  parties: [
    { line: 0, part: 0 },
    { line: 1, part: 1 },
  ],
  clues: [{ line: 0, part: 1 }],
  goods: [
    { line: 0, part: 0, quantity: 6, amountFen: 30_000 },
    { line: 0, part: 1, quantity: 4, amountFen: 20_000 },
  ],
  amounts: [
    { part: 0, amountFen: 18_000 },
    { part: 1, amountFen: 12_000 },
  ],
};
const differences = (changed: Partial<Division>) => {
  try {
    divide(whole, { ...division, ...changed });
  } catch (failure) {
    if (failure instanceof SplitUnbalanced) return failure.details.differences;
    throw failure;
  }
  return [];
};

describe('a matter that is divided (C-02)', () => {
  test('gives each part what was placed there, and keeps the rest', () => {
    const { remainder, parts } = divide(whole, division);

    expect(remainder).toMatchObject({ respondent: { name: '甲商户' }, goods: [{ quantity: 6, amountFen: 30_000 }], amountFen: 18_000 });
    expect(remainder.clues).toBeUndefined();
    expect(parts).toEqual([
      {
        respondent: { name: '乙商户' },
        goods: [{ name: '箱包', quantity: 4, unit: '只', amountFen: 20_000 }],
        clues: ['微信收款记录'],
        amountFen: 12_000,
      },
    ]);
  });

  test.each<[string, Partial<Division>, object]>([
    ['a party that goes nowhere', { parties: [{ line: 0, part: 0 }] }, { what: 'party', line: 1, difference: -1 }],
    ['a clue of two parts', { clues: [...division.clues, { line: 0, part: 0 }] }, { what: 'clue', line: 0, difference: 1 }],
    ['a clue that goes nowhere', { clues: [] }, { what: 'clue', line: 0, difference: -1 }],
    ['a clue that the whole does not have', { clues: [...division.clues, { line: 3, part: 1 }] }, { what: 'clue', line: 3, whole: 0 }],
    [
      'a sum that is short',
      { amounts: [{ part: 0, amountFen: 18_000 }] },
      { what: 'amount', whole: 30_000, placed: 18_000, difference: -12_000 },
    ],
  ])('is refused with %s, and told how much differs', (_, changed, expected) => {
    expect(differences(changed)).toEqual([expect.objectContaining(expected)]);
  });

  test('is refused where goods are short by number and doubled by worth', () => {
    const goods = [{ line: 0, part: 1, quantity: 9, amountFen: 100_000 }];
    expect(differences({ goods })).toEqual([
      { what: 'goods-quantity', line: 0, whole: 10, placed: 9, difference: -1 },
      { what: 'goods-amount', line: 0, whole: 50_000, placed: 100_000, difference: 50_000 },
    ]);
  });

  test('may be against one respondent in each part: what they did is what is divided', () => {
    const alone = { ...whole, parties: undefined };
    const parties = [0, 1].map((part) => ({ line: 0, part }));
    const { remainder, parts } = divide(alone, { ...division, parties });
    expect([remainder, ...parts].map(({ respondent }) => respondent.name)).toEqual(['甲商户', '甲商户']);
  });

  test('never leaves a part, or itself, against nobody', () => {
    const all = (part: number) => ({ ...division, parties: division.parties.map(({ line }) => ({ line, part })) });
    expect(() => divide(whole, all(1))).toThrow(PartWithoutParty);
    expect(() => divide(whole, all(0))).toThrow(PartWithoutParty);
  });

  test('knows no negative share, no part that is not named, and no division into nothing', () => {
    const minus = [
      { part: 0, amountFen: 31_000 },
      { part: 1, amountFen: -1_000 },
    ];
    expect(() => divide(whole, { ...division, amounts: minus })).toThrow(ShareInvalid);
    expect(() => divide(whole, { ...division, clues: [{ line: 0, part: 2 }] })).toThrow(ShareInvalid);
    expect(() => divide(whole, { ...division, parts: [] })).toThrow(ShareInvalid);
  });
});

interface Case {
  readonly whole: Divisible;
  readonly division: Division;
}

/** Any whole, divided in any allowed way: built from the shares, so that nothing here repeats the code's own sums. */
const cases: fc.Arbitrary<Case> = fc.integer({ min: 1, max: 4 }).chain((count) => {
  const part = fc.integer({ min: 0, max: count });
  const share = fc.record({ part, quantity: fc.integer({ min: 1, max: 9_999 }), amountFen: fc.integer({ min: 0, max: 10 ** 9 }) });
  const goods = fc.array(fc.record({ priced: fc.boolean(), shares: fc.array(share, { minLength: 1, maxLength: 5 }) }), { maxLength: 5 });
  const amounts = fc.array(fc.record({ part, amountFen: fc.integer({ min: 0, max: 10 ** 12 }) }), { maxLength: 5 });
  return fc
    .record({ more: fc.array(part, { maxLength: 5 }), clues: fc.array(part, { maxLength: 5 }), goods, amounts })
    .map((given) => caseOf(count, given));
});

interface Given {
  readonly more: readonly number[];
  readonly clues: readonly number[];
  readonly goods: readonly { priced: boolean; shares: readonly { part: number; quantity: number; amountFen: number }[] }[];
  readonly amounts: readonly { part: number; amountFen: number }[];
}

function caseOf(count: number, { more, clues, goods, amounts }: Given): Case {
  const owners = [...Array.from({ length: count + 1 }, (_, part) => part), ...more];
  const [respondent, ...parties] = owners.map((_, line) => ({ name: `party ${line}` }));
  const sum = (numbers: readonly number[]) => numbers.reduce((total, each) => total + each, 0);
  const lines = goods.map(({ priced, shares }, line) => ({
    ...{ name: `goods ${line}`, unit: '件', quantity: sum(shares.map(({ quantity }) => quantity)) },
    ...(priced ? { amountFen: sum(shares.map(({ amountFen }) => amountFen)) } : {}),
  }));
  const placed = goods.flatMap(({ priced, shares }, line) =>
    shares.map(({ part, quantity, amountFen }) => ({ line, part, quantity, ...(priced ? { amountFen } : {}) })),
  );
  return {
    whole: {
      respondent: respondent as { name: string },
      ...{ parties, goods: lines, clues: clues.map((_, line) => `clue ${line}`) },
      ...(amounts.length === 0 ? {} : { amountFen: sum(amounts.map(({ amountFen }) => amountFen)) }),
    },
    division: {
      parts: Array.from({ length: count }, (_, index) => ({ title: `part ${index + 1}` })),
      parties: owners.map((part, line) => ({ line, part })),
      clues: clues.map((part, line) => ({ line, part })),
      ...{ goods: placed, amounts },
    },
  };
}

/** All that a matter has, in one text a thing, whoever has how much of it. */
function inventory(places: readonly Divisible[]): Record<string, number> {
  const counted: Record<string, number> = {};
  const add = (what: string, much: number) => {
    counted[what] = (counted[what] ?? 0) + much;
  };
  for (const place of places) {
    for (const { name } of partiesOf(place)) add(name, 1);
    for (const clue of place.clues ?? []) add(clue, 1);
    for (const { name, unit, quantity, amountFen } of place.goods ?? []) {
      add(`${name} in ${unit}`, quantity);
      add(`${name} in fen`, amountFen ?? 0);
    }
    add('fen', place.amountFen ?? 0);
  }
  return counted;
}

describe('whatever the matter and however it is divided', () => {
  test('nothing is lost and nothing doubled', () => {
    fc.assert(
      fc.property(cases, ({ whole, division }) => {
        const { remainder, parts } = divide(whole, division);
        expect(inventory([remainder, ...parts])).toEqual(inventory([whole]));
      }),
    );
  });

  test('a placement that is taken out, doubled or changed is refused', () => {
    const lists = ['parties', 'clues', 'goods', 'amounts'] as const;
    const tampering = fc.record({ list: fc.constantFrom(...lists), at: fc.nat(), how: fc.constantFrom('out', 'twice', 'more') });
    fc.assert(
      fc.property(cases, tampering, ({ whole, division }, { list, at, how }) => {
        const placed: readonly (Division['goods'][number] | Division['amounts'][number])[] = division[list] as Division['goods'];
        const index = at % Math.max(1, placed.length);
        const one = placed[index];
        const counts = list !== 'amounts' || (one?.amountFen ?? 0) > 0;
        fc.pre(one !== undefined && counts);
        const changed = { out: [], twice: [one, one], more: [moreOf(list, one as never)] }[how];
        const tampered = { ...division, [list]: placed.flatMap((each, line) => (line === index ? changed : [each])) };
        expect(() => divide(whole, tampered)).toThrow(SplitUnbalanced);
      }),
    );
  });
});

function moreOf(list: 'parties' | 'clues' | 'goods' | 'amounts', placed: { line: number; quantity: number; amountFen: number }): object {
  if (list === 'goods') return { ...placed, quantity: placed.quantity + 1 };
  if (list === 'amounts') return { ...placed, amountFen: placed.amountFen + 1 };
  return { ...placed, line: placed.line + 1_000 };
}
