import type { Reporter } from '../submission.js';

/** 国市监稽规〔2021〕4号, in force 2021-12-01 (C-29): by grade, in percent of fines and confiscations, with a floor, in 1/100 yuan. */
const grades = [
  { grade: 1, percent: 5, floorFen: 500_000 },
  { grade: 2, percent: 3, floorFen: 300_000 },
  { grade: 3, percent: 1, floorFen: 100_000 },
] as const;
const capFen = 100_000_000;
const inForceFrom = '2021-12-01';

export type NoReward = 'not-a-report' | 'before-the-rule' | 'anonymous' | 'organisation' | 'right-holder';

export type RewardHint =
  | { readonly possible: true; readonly grades: readonly { readonly grade: number; readonly amountFen: number }[] }
  | { readonly possible: false; readonly why: NoReward };

/** What the rule would give at each grade, for whoever decides on it. Computes and never decides. */
export function rewardHint(report: { kind: string; day: string; reporter: Reporter | null }, penaltyFen: number): RewardHint {
  const why = excluded(report);
  if (why !== undefined) return { possible: false, why };
  const amount = (percent: number, floorFen: number) => Math.min(capFen, Math.max(floorFen, Math.floor((penaltyFen * percent) / 100)));
  return { possible: true, grades: grades.map(({ grade, percent, floorFen }) => ({ grade, amountFen: amount(percent, floorFen) })) };
}

/** Natural persons only; the right-holder and its agent are excluded. */
function excluded({ kind, day, reporter }: { kind: string; day: string; reporter: Reporter | null }): NoReward | undefined {
  if (kind !== 'report') return 'not-a-report';
  if (day < inForceFrom) return 'before-the-rule';
  if (reporter === null) return 'anonymous';
  if (reporter.idType === 'business-licence') return 'organisation';
  return reporter.interest === 'right-holder' || reporter.interest === 'agent' ? 'right-holder' : undefined;
}
