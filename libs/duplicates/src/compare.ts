import { type Act, weightOfPair } from './act.js';
import type { Described } from './described.js';
import { sameParty } from './party.js';
import { shared } from './plain.js';

/** One thing that speaks for or against two submissions being one matter, with its weight. */
export interface Evidence {
  readonly points: number;
  /** In Chinese, for the operator who decides. */
  readonly words: string;
}

/** `same`: by all that is known one matter (C-20). `similar`: people should look. `other`: nothing is said to anybody. */
export type Verdict = 'same' | 'similar' | 'other';

export interface Comparison {
  /** 0 to 100. */
  readonly score: number;
  readonly verdict: Verdict;
  readonly evidence: readonly Evidence[];
}

/** What two descriptions must reach: C-20 asks for the same respondent and the same facts, so that neither makes up for the other. */
export const thresholds = { similar: 50, same: 70, party: 0.5, facts: 0.3, factsOfOneCaller: 0.15 } as const;

const most = { ticket: 30, party: 30, partyPhone: 5, address: 15, district: 10, caller: 15, facts: 35, right: 5, figures: 5 } as const;

/** Explains itself: every point has words, and the score is their sum. Neither time nor order matters: a matter is repeated months later too. */
export function compare(a: Described, b: Described): Comparison {
  const party = sameParty(a.party, b.party);
  const facts = sameFacts(a.act, b.act);
  const named = namesTicket(a, b);
  const oneCaller = a.caller !== undefined && a.caller === b.caller;
  const evidence = [
    ...ticket(named),
    ...respondent(a, b, party),
    ...where(a, b),
    ...caller(oneCaller),
    ...told(facts),
    ...right(a, b),
    ...figures(a, b),
  ];
  const score = Math.max(0, Math.min(100, Math.round(evidence.reduce((sum, { points }) => sum + points, 0))));
  const enough = facts >= (oneCaller || named ? thresholds.factsOfOneCaller : thresholds.facts);
  const speaks = party >= thresholds.party && (enough || named) && score >= thresholds.similar;
  const one = score >= thresholds.same && a.kind === b.kind;
  return { score, verdict: speaks ? (one ? 'same' : 'similar') : 'other', evidence: evidence.toSorted(byPoints) };
}

const byPoints = (a: Evidence, b: Evidence) => b.points - a.points;

const namesTicket = (a: Described, b: Described) =>
  (a.names !== '' && b.numbers.has(a.names)) ||
  (b.names !== '' && a.numbers.has(b.names)) ||
  [...a.numbers].some((number) => b.numbers.has(number));

const ticket = (named: boolean): Evidence[] => (named ? [{ points: most.ticket, words: '报出了同一工单编号' }] : []);

function respondent(a: Described, b: Described, party: number): Evidence[] {
  const phone = a.partyPhone !== '' && a.partyPhone === b.partyPhone ? [{ points: most.partyPhone, words: '被反映单位电话相同' }] : [];
  if (party < thresholds.party) return [{ points: 0, words: '被反映单位不同' }, ...phone];
  // 某药店 in another district is another one.
  const vague = (a.party.vague || b.party.vague) && !near(a, b);
  const words = `${party === 1 ? '被反映单位相同' : '被反映单位名称相近'}：${b.partyName}${vague ? '（名称笼统，地点不同）' : ''}`;
  return [{ points: Math.round(most.party * party * (vague ? 0.3 : 1)), words }, ...phone];
}

const near = (a: Described, b: Described) => a.address === b.address || (a.district !== undefined && a.district === b.district);

function where(a: Described, b: Described): Evidence[] {
  if (a.address !== '' && a.address === b.address) return [{ points: most.address, words: '地点相同' }];
  if (a.district === undefined || b.district === undefined) return [];
  if (a.district === b.district) return [{ points: most.district, words: '同一区县' }];
  const [wide, narrow] = a.district.endsWith('00') ? [a.district, b.district] : [b.district, a.district];
  const lies = wide.endsWith('00') && narrow.startsWith(wide.replace(/(?:00)+$/, ''));
  return lies ? [{ points: 4, words: '同一市' }] : [{ points: -10, words: '地点不同' }];
}

const caller = (one: boolean): Evidence[] => (one ? [{ points: most.caller, words: '同一来电电话' }] : []);

/** From 0 for what any two complaints share to 1 for what only the same story does. */
export function sameFacts(a: Act, b: Act): number {
  const alike = 0.65 * shared(a.pairs, b.pairs, weightOfPair) + 0.35 * shared(a.signs, b.signs);
  // Two words in common prove nothing: a very short text lies in many a long one.
  const sure = Math.min(1, Math.min(a.pairs.size, b.pairs.size) / 6);
  return Math.max(0, Math.min(1, (alike * sure - chance) / (told100 - chance)));
}
const chance = 0.2;
const told100 = 0.55;

function told(facts: number): Evidence[] {
  const words =
    facts >= 0.7 ? '所述事实高度相似' : facts >= thresholds.facts ? '所述事实相似' : facts > 0 ? '所述事实略有相似' : '所述事实不同';
  return [{ points: Math.round(most.facts * facts), words }];
}

const right = (a: Described, b: Described): Evidence[] => [
  a.rightType === b.rightType ? { points: most.right, words: '权利类型相同' } : { points: -10, words: '权利类型不同' },
];

function figures(a: Described, b: Described): Evidence[] {
  const sum = a.amountFen !== undefined && a.amountFen === b.amountFen;
  const day = a.happenedOn !== undefined && a.happenedOn === b.happenedOn;
  const both = [...a.act.figures].filter((each) => b.act.figures.has(each));
  const otherSum = a.amountFen !== undefined && b.amountFen !== undefined && !sum;
  return [
    ...(sum || both.length > 0
      ? [{ points: most.figures, words: `金额或数目相同${both.length > 0 ? `（${both.slice(0, 3).join('、')}）` : ''}` }]
      : []),
    ...(otherSum ? [{ points: -5, words: '金额不同' }] : []),
    ...(day ? [{ points: 3, words: '发生日期相同' }] : []),
  ];
}
