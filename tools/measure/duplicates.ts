import { compare } from '#libs/duplicates/src/compare.js';
import { tagsOf, tagsThatSpeak } from '#libs/duplicates/src/masked.js';
import type { WorkOrder } from './work-orders.js';

export interface Pair {
  readonly later: number;
  readonly earlier: number;
  readonly score: number;
  readonly why: string;
}

export interface DuplicateMeasure {
  readonly rows: number;
  readonly planted: number;
  readonly called: readonly Pair[];
  readonly misses: readonly Pair[];
  readonly falseAlarms: readonly Pair[];
  readonly precision: number;
  readonly recall: number;
}

/** Any key does: what is measured must not hang on it. */
const someKey = Buffer.from('measure');

/** Takes the rows one after the other, as desks do: against its own desk's earlier rows with all that is known, against the others' by their tags alone (R-023). */
export function measureDuplicates(
  orders: readonly WorkOrder[],
  truth: readonly (readonly [number, number])[],
  key: Buffer = someKey,
): DuplicateMeasure {
  const groups = groupsOf(truth);
  const pairs = pairsOf(orders, key);
  const called = pairs.filter(({ speaks }) => speaks);
  const isRight = ({ later, earlier }: Pair) => groups.get(later) !== undefined && groups.get(later) === groups.get(earlier);
  const falseAlarms = called.filter((pair) => !isRight(pair));
  const found = new Set(called.filter(isRight).map(({ later }) => later));
  const missed = truth.filter(([later]) => !found.has(later));
  return {
    ...{ rows: orders.length, planted: truth.length, called, falseAlarms },
    misses: missed.map(
      ([later, earlier]) => pairs.find((pair) => pair.later === later && pair.earlier === earlier) ?? { later, earlier, score: 0, why: '' },
    ),
    precision: called.length === 0 ? 1 : (called.length - falseAlarms.length) / called.length,
    recall: truth.length === 0 ? 1 : (truth.length - missed.length) / truth.length,
  };
}

function pairsOf(orders: readonly WorkOrder[], key: Buffer): (Pair & { readonly speaks: boolean })[] {
  const tags = orders.map(({ described }) => new Set(tagsOf(described, key)));
  return orders.flatMap((order, later) =>
    orders.slice(0, later).map((before, earlier) => ({
      ...{ later: order.row, earlier: before.row },
      ...(order.desk === before.desk ? openly(order, before) : byTags(tags[later] ?? new Set(), tags[earlier] ?? new Set())),
    })),
  );
}

function openly(order: WorkOrder, before: WorkOrder) {
  const { score, verdict, evidence } = compare(order.described, before.described);
  return { score, speaks: verdict !== 'other', why: evidence.map(({ words, points }) => `${words} ${points}`).join('，') };
}

function byTags(a: ReadonlySet<number>, b: ReadonlySet<number>) {
  const agree = [...a].filter((tag) => b.has(tag)).length;
  return { score: agree, speaks: agree >= tagsThatSpeak, why: `另一地区：${a.size} 个掩码指纹中有 ${agree} 个相同` };
}

/** A row that repeats a repetition belongs to the first of them. */
function groupsOf(truth: readonly (readonly [number, number])[]): ReadonlyMap<number, number> {
  const groups = new Map<number, number>();
  for (const [later, earlier] of truth.toSorted((a, b) => a[0] - b[0])) {
    const group = groups.get(earlier) ?? earlier;
    groups.set(earlier, group).set(later, group);
  }
  return groups;
}
