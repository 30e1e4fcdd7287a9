import type { components } from '../../api/generated/schema.js';
import type { Complaint } from '../../api/types.js';
import { fenOf } from '../../register/submission.js';

export type Division = components['schemas']['SplitMatterRequest'];
export type Whole = Pick<Complaint['content'], 'respondent' | 'parties' | 'goods' | 'clues' | 'amountFen'>;

export interface PartHead {
  readonly title: string;
  readonly rightType: string;
  readonly place: string;
}
export interface GoodsShare {
  readonly quantity: string;
  readonly worth: string;
}

/**
 * How an officer divides a matter (C-02), as it is typed. Columns are counted from 0, what stays with the whole; parts from 1. Of goods and sums only the
 * shares of the parts are typed: what is left stays.
 */
export interface SplitTable {
  /** What it divides: its lines are known by their places in this. */
  readonly whole: Whole;
  readonly parts: readonly PartHead[];
  /** Of each party its columns: one may stand in several. */
  readonly parties: readonly (readonly number[])[];
  /** Of each clue its column. */
  readonly clues: readonly number[];
  /** Of each line of goods the shares of the parts, in their order. */
  readonly goods: readonly (readonly GoodsShare[])[];
  readonly amounts: readonly string[];
}

/** What keeps a division from being sent: a key of `split.problems` in the locale files, and what it speaks of. */
export interface SplitProblem {
  readonly key: string;
  readonly column?: number;
  readonly name?: string;
  readonly count?: string;
  readonly unit?: string;
}

const newPart: PartHead = { title: '', rightType: '', place: '' };
const noGoods: GoodsShare = { quantity: '', worth: '' };

/** All of it stays, and one part waits for its share. */
export const beginSplit = (whole: Whole): SplitTable => ({
  whole,
  parts: [newPart],
  parties: partiesOf(whole).map(() => [0]),
  clues: (whole.clues ?? []).map(() => 0),
  goods: (whole.goods ?? []).map(() => [noGoods]),
  amounts: [''],
});

export const addPart = (table: SplitTable): SplitTable => ({
  ...table,
  parts: [...table.parts, newPart],
  goods: table.goods.map((shares) => [...shares, noGoods]),
  amounts: [...table.amounts, ''],
});

/** The matter has changed meanwhile: what was typed of a line goes with it, what is new stays with the whole. */
export function refitted(whole: Whole, { whole: before, parts, amounts, ...table }: SplitTable): SplitTable {
  const none = parts.map(() => noGoods);
  const goodsOf = ({ goods = [] }: Whole) => goods.map(({ name, unit }) => `${name} ${unit}`);
  const namesOf = (of: Whole) => partiesOf(of).map(({ name }) => name);
  return {
    ...{ whole, parts, amounts },
    parties: namesOf(whole).map((name) => table.parties[namesOf(before).indexOf(name)] ?? [0]),
    clues: (whole.clues ?? []).map((clue) => table.clues[(before.clues ?? []).indexOf(clue)] ?? 0),
    goods: goodsOf(whole).map((name) => table.goods[goodsOf(before).indexOf(name)] ?? none),
  };
}

/** What the part had stays with the whole. */
export function removePart(table: SplitTable, column: number): SplitTable {
  const moved = (to: number) => (to === column ? 0 : to > column ? to - 1 : to);
  const others = <T>(list: readonly T[]) => list.filter((_, index) => index !== column - 1);
  return {
    ...table,
    parts: others(table.parts),
    parties: table.parties.map((columns) => [...new Set(columns.map(moved))]),
    clues: table.clues.map(moved),
    goods: table.goods.map(others),
    amounts: others(table.amounts),
  };
}

export const partiesOf = ({ respondent, parties = [] }: Whole) => [respondent, ...parties];

/** The shares of one row by column. Of what cannot be read as a number the share is undefined; what stays may be less than nothing. */
export function sharesOf(whole: number, typed: readonly string[], read: (text: string) => number | undefined): (number | undefined)[] {
  const shares = typed.map((text) => (text.trim() === '' ? 0 : read(text)));
  return [shares.reduce<number>((left, share = 0) => left - share, whole), ...shares];
}

export const asCount = (text: string): number | undefined => (/^\s*\d{1,13}\s*$/.test(text) ? Number(text) : undefined);

export const quantitiesOf = (whole: Whole, table: SplitTable, line: number) =>
  sharesOf(
    whole.goods?.[line]?.quantity ?? 0,
    (table.goods[line] ?? []).map(({ quantity }) => quantity),
    asCount,
  );
export const worthsOf = (whole: Whole, table: SplitTable, line: number) =>
  sharesOf(
    whole.goods?.[line]?.amountFen ?? 0,
    (table.goods[line] ?? []).map(({ worth }) => worth),
    fenOf,
  );
export const amountsOf = (whole: Whole, { amounts }: SplitTable) => sharesOf(whole.amountFen ?? 0, amounts, fenOf);

const placed = (shares: readonly (number | undefined)[]) =>
  [...shares.entries()].flatMap(([part, share = 0]) => (share > 0 ? [{ part, share }] : []));

/** As the service takes it. */
export function divisionOf(whole: Whole, table: SplitTable): Division {
  return {
    parts: table.parts.map(({ title, rightType, place }) => ({
      title: title.trim(),
      ...(rightType === '' ? {} : { rightType: rightType as NonNullable<Division['parts'][number]['rightType']> }),
      ...(place.trim() === '' ? {} : { place: { text: place.trim() } }),
    })),
    parties: table.parties.flatMap((columns, line) => columns.map((part) => ({ line, part }))),
    clues: table.clues.map((part, line) => ({ line, part })),
    goods: (whole.goods ?? []).flatMap(({ amountFen }, line) => {
      const worths = worthsOf(whole, table, line);
      return placed(quantitiesOf(whole, table, line)).map(({ part, share }) => ({
        ...{ line, part, quantity: share },
        ...(amountFen === undefined ? {} : { amountFen: worths[part] ?? 0 }),
      }));
    }),
    amounts: placed(amountsOf(whole, table)).map(({ part, share }) => ({ part, amountFen: share })),
  };
}

/** What does not add up, what is missing, and what cannot be read. */
export function problemsOf(whole: Whole, table: SplitTable): SplitProblem[] {
  const columns = [0, ...table.parts.map((_, index) => index + 1)];
  return [
    ...table.parts.flatMap(({ title }, index) => (title.trim() === '' ? [{ key: 'noTitle', column: index + 1 }] : [])),
    ...columns.flatMap((column) => (table.parties.some((of) => of.includes(column)) ? [] : [{ key: 'nobody', column }])),
    ...partiesOf(whole).flatMap(({ name }, line) => (table.parties[line]?.length ? [] : [{ key: 'nowhere', name }])),
    ...(whole.goods ?? []).flatMap(({ name, unit }, line) => {
      const [quantities, worths] = [quantitiesOf(whole, table, line), worthsOf(whole, table, line)];
      const alone = [...worths.entries()].filter(([column, worth = 0]) => worth > 0 && (quantities[column] ?? 0) === 0);
      return [
        ...wrongIn(quantities, (count) => ({ key: 'tooMuch', name, count: String(count), unit }), name),
        ...wrongIn(worths, (fen) => ({ key: 'tooMuchMoney', name, count: inYuan(fen) }), name),
        ...alone.map(([column]) => ({ key: 'worthAlone', column, name })),
      ];
    }),
    ...wrongIn(amountsOf(whole, table), (fen) => ({ key: 'tooMuchMoney', count: inYuan(fen) })),
  ];
}

function wrongIn(shares: readonly (number | undefined)[], over: (by: number) => SplitProblem, name?: string): SplitProblem[] {
  const about = name === undefined ? {} : { name };
  const unread = [...shares.entries()].filter(([, share]) => share === undefined).map(([column]) => ({ key: 'unread', column, ...about }));
  const left = shares[0] ?? 0;
  return left < 0 ? [...unread, over(-left)] : unread;
}

export const inYuan = (fen: number): string => (fen / 100).toFixed(2);
