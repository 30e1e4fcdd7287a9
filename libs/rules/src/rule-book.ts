import type { Region } from '#libs/domain/src/region.js';
import { complaintRules } from './data/complaint.rules.js';
import { disputeRules } from './data/dispute.rules.js';
import { handOverRules } from './data/hand-over.rules.js';
import { intakeRules } from './data/intake.rules.js';
import { measureRules } from './data/measure.rules.js';
import { norms } from './data/norms.js';
import { reminderRules } from './data/reminder.rules.js';
import { reportRules } from './data/report.rules.js';
import { serviceRules } from './data/service.rules.js';
import { type LocalDay, plusDays } from './local-day.js';
import type { Norm, RuleRecord } from './rule.js';

/** Records that belong together: what is built in, and what a region loads. */
export interface RuleSet {
  readonly limits: readonly RuleRecord[];
  readonly norms: readonly Norm[];
}

export const builtInRules: RuleSet = {
  limits: [
    ...[...handOverRules, ...complaintRules, ...reportRules, ...disputeRules],
    ...[...intakeRules, ...serviceRules, ...reminderRules, ...measureRules],
  ],
  norms,
};

/**
 * Records and those loaded on top of them. One of the same id and first day takes the other's place; one of a later day ends the version before it, where that
 * was open or reached further. The order in which different sets are loaded matters only where they speak of the same day.
 */
export const merged = (base: RuleSet, loaded: RuleSet): RuleSet => ({
  limits: mergedOf(base.limits, loaded.limits),
  norms: mergedOf(base.norms, loaded.norms),
});

function mergedOf<T extends Norm>(base: readonly T[], loaded: readonly T[]): T[] {
  const kept = base.filter((one) => !loaded.some((other) => sameKey(one, other) && other.validFrom === one.validFrom));
  const all = [...kept, ...loaded];
  return all.map((one) => endedBy(one, firstAfter(one, all)));
}

const sameKey = (a: Norm, b: Norm) => a.id === b.id && regionsOf(a) === regionsOf(b);
const regionsOf = ({ regions }: Norm) => [...(regions ?? [])].sort().join();

const firstAfter = (one: Norm, all: readonly Norm[]): LocalDay | undefined =>
  all
    .filter((other) => sameKey(one, other) && other.validFrom > one.validFrom)
    .map(({ validFrom }) => validFrom)
    .sort()[0];

function endedBy<T extends Norm>(one: T, next: LocalDay | undefined): T {
  if (next === undefined || (one.validTo !== undefined && one.validTo < next)) return one;
  return { ...one, validTo: plusDays(next, -1) };
}

/** What is in force under an id on a local day; a region's own goes before what holds everywhere. */
export function inForce<T extends Norm>(records: readonly T[], id: string, day: LocalDay, region?: Region): T | undefined {
  const there = records.filter((one) => one.id === id && isInForce(one, day));
  return (
    there.find(({ regions }) => region !== undefined && regions?.includes(region)) ?? there.find(({ regions }) => regions === undefined)
  );
}

const isInForce = ({ validFrom, validTo }: Norm, day: LocalDay) => validFrom <= day && (validTo === undefined || day <= validTo);
