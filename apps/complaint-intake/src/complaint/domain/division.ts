import { PartWithoutParty, ShareInvalid, type SplitDifference, SplitUnbalanced } from './division.errors.js';
import type { ComplaintContent, Goods, Party } from './submission.js';

/** Where something of the whole goes. Parts are counted from 1; what stays with the whole goes to 0. */
export interface Placement {
  /** Its place in the list of the whole, from 0. */
  readonly line: number;
  readonly part: number;
}
export interface GoodsPlacement extends Placement {
  readonly quantity: number;
  readonly amountFen?: number | undefined;
}

export interface PartHead {
  readonly title: string;
  readonly rightType?: string | undefined;
  readonly place?: ComplaintContent['place'] | undefined;
}

/** How an officer divides a matter: each clue to one place, each party to one or more, for one may have done several things; goods and the amount in shares (C-02). */
export interface Division {
  readonly parts: readonly PartHead[];
  readonly parties: readonly Placement[];
  readonly clues: readonly Placement[];
  readonly goods: readonly GoodsPlacement[];
  readonly amounts: readonly { readonly part: number; readonly amountFen: number }[];
}

export type Divisible = Pick<ComplaintContent, 'respondent' | 'parties' | 'goods' | 'clues' | 'amountFen'>;

/** All whom it is against, in one list: the lines by which a division names them. */
export const partiesOf = ({ respondent, parties = [] }: Divisible): readonly Party[] => [respondent, ...parties];

/** The remainder, and the parts in their order. Throws a named error where they would not add up to the whole, or one of them would be against nobody. */
export function divide(whole: Divisible, division: Division): { remainder: Divisible; parts: Divisible[] } {
  mustBeWhole(division);
  const differences = differencesIn(whole, division);
  if (differences.length > 0) throw new SplitUnbalanced(differences);
  const [remainder, ...parts] = [0, ...division.parts.map((_, index) => index + 1)].map((part) => shareOf(whole, division, part));
  return { remainder: remainder as Divisible, parts };
}

/** What was placed less or more often than the whole has it, and by how much. Nothing: the parts and the remainder add up. */
export function differencesIn(whole: Divisible, { parties, clues, goods, amounts }: Division): SplitDifference[] {
  const lines = whole.goods ?? [];
  return [
    ...compared('party', partiesOf(whole).map(once), standing(parties).map(asOnce)),
    ...compared('clue', (whole.clues ?? []).map(once), clues.map(asOnce)),
    ...compared(
      'goods-quantity',
      lines.map(({ quantity }) => quantity),
      goods.map(({ line, quantity: much }) => ({ line, much })),
    ),
    ...compared(
      'goods-amount',
      lines.map(({ amountFen = 0 }) => amountFen),
      goods.map(({ line, amountFen: much = 0 }) => ({ line, much })),
    ),
    ...compared(
      'amount',
      [whole.amountFen ?? 0],
      amounts.map(({ amountFen: much }) => ({ line: 0, much })),
    ),
  ];
}

const once = () => 1;
const asOnce = ({ line }: Placement) => ({ line, much: 1 });

/** A party may stand in several parts, in each of them once. */
const standing = (parties: readonly Placement[]) =>
  parties.filter(({ line, part }, index) => {
    const before = parties.slice(0, index).filter((each) => each.line === line);
    return before.length === 0 || before.some((each) => each.part === part);
  });

function compared(
  what: SplitDifference['what'],
  whole: readonly number[],
  placed: readonly { line: number; much: number }[],
): SplitDifference[] {
  const lines = new Set([...whole.keys(), ...placed.map(({ line }) => line)]);
  return [...lines].flatMap((line) => {
    const has = whole[line] ?? 0;
    const sum = placed.reduce((total, each) => (each.line === line ? total + each.much : total), 0);
    return sum === has ? [] : [{ what, line, whole: has, placed: sum, difference: sum - has }];
  });
}

/** Sums that fit by a negative share would hide what is missing. */
function mustBeWhole({ parts, parties, clues, goods, amounts }: Division): void {
  const placed = [...parties, ...clues, ...goods, ...amounts];
  const isPart = ({ part }: { part: number }) => Number.isInteger(part) && part >= 0 && part <= parts.length;
  const amountsFit = [...goods, ...amounts].every(({ amountFen = 0 }) => Number.isSafeInteger(amountFen) && amountFen >= 0);
  const quantitiesFit = goods.every(({ quantity }) => Number.isSafeInteger(quantity) && quantity > 0);
  if (parts.length === 0 || !placed.every(isPart) || !amountsFit || !quantitiesFit)
    throw new ShareInvalid('a share goes to a part that is named, in whole and not negative numbers');
}

function shareOf(whole: Divisible, division: Division, part: number): Divisible {
  const here = <P extends { part: number }>(placed: readonly P[]) => placed.filter((each) => each.part === part);
  const of = <T>(list: readonly T[], placed: readonly Placement[]) =>
    [...list.entries()].filter(([line]) => here(placed).some((each) => each.line === line)).map(([, item]) => item);
  const [respondent, ...parties] = of(partiesOf(whole), division.parties);
  if (respondent === undefined) throw new PartWithoutParty(part);
  const goods = here(division.goods).map((share) => goodsOf(whole.goods?.[share.line], share));
  const clues = of(whole.clues ?? [], division.clues);
  const amounts = here(division.amounts);
  return {
    respondent,
    ...(parties.length === 0 ? { parties: undefined } : { parties }),
    ...(goods.length === 0 ? { goods: undefined } : { goods }),
    ...(clues.length === 0 ? { clues: undefined } : { clues }),
    amountFen: amounts.length === 0 ? undefined : amounts.reduce((sum, { amountFen }) => sum + amountFen, 0),
  };
}

/** A line without a sum has shares without one. */
const goodsOf = (line: Goods | undefined, { quantity, amountFen = 0 }: GoodsPlacement): Goods => ({
  ...{ name: line?.name ?? '', unit: line?.unit ?? '', quantity },
  ...(line?.amountFen === undefined ? {} : { amountFen }),
});
