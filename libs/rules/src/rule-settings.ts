import { builtInRules } from './rule-book.js';
import type { OwnAmounts } from './rule-in-force.js';
import { BadRuleSettings } from './rules.errors.js';

/** What a region may set for itself. */
export interface RuleSettings {
  readonly amounts: OwnAmounts;
  /** Whether a period in natural days that ends on a plain weekend ends later. */
  readonly rollOnWeekends: boolean;
  /** Numbers that no text gives and that are no time limits. */
  readonly counts: Readonly<Record<CountName, number>>;
}

/**
 * `abnormal-matters`: from how many matters of one caller in the `abnormal-period` on the desk is told of it (C-10); `draft-days`: how long a registration that
 * was begun and not sent is kept; both proposed.
 */
export const proposedCounts = { 'abnormal-matters': 3, 'draft-days': 3 } as const;
export type CountName = keyof typeof proposedCounts;

export type GivenRuleSettings = Partial<Omit<RuleSettings, 'counts'>> & { readonly counts?: Partial<RuleSettings['counts']> };

export const defaultRuleSettings: RuleSettings = { amounts: {}, rollOnWeekends: true, counts: proposedCounts };

/** The names under which amounts may be set: proposed and recalled rules only, never what the law was seen to say. */
export const settingNames: readonly string[] = builtInRules.limits.flatMap(({ setting }) => (setting === undefined ? [] : [setting]));

const longest = 366;

/** Checks settings that came from outside; throws `BadRuleSettings` with all that is wrong. */
export function ruleSettings(given: unknown): RuleSettings {
  if (!isRecord(given)) throw new BadRuleSettings(['must be an object']);
  const { amounts = {}, rollOnWeekends = true, counts = {}, ...unknown } = given;
  const problems = Object.keys(unknown).map((key) => `${key}: unknown`);
  if (typeof rollOnWeekends !== 'boolean') problems.push('rollOnWeekends: must be true or false');
  if (!isRecord(counts)) problems.push('counts: must be an object');
  else problems.push(...Object.entries(counts).flatMap(([name, count]) => problemOfCount(name, count)));
  if (!isRecord(amounts)) problems.push('amounts: must be an object');
  else problems.push(...Object.entries(amounts).flatMap(([name, amount]) => problemOf(name, amount)));
  if (problems.length > 0) throw new BadRuleSettings(problems);
  return {
    amounts: { ...(amounts as OwnAmounts) },
    rollOnWeekends: rollOnWeekends as boolean,
    counts: { ...proposedCounts, ...(counts as object) },
  };
}

function problemOf(name: string, amount: unknown): readonly string[] {
  if (!settingNames.includes(name)) {
    const fixed = builtInRules.limits.some(({ id }) => id === name);
    return [`amounts.${name}: ${fixed ? 'fixed by law' : 'unknown'}, may be set: ${settingNames.join(', ')}`];
  }
  const fits = Number.isInteger(amount) && (amount as number) >= 1 && (amount as number) <= longest;
  return fits ? [] : [`amounts.${name}: must be a whole number from 1 to ${longest}`];
}

function problemOfCount(name: string, count: unknown): readonly string[] {
  if (!(name in proposedCounts)) return [`counts.${name}: unknown, may be set: ${Object.keys(proposedCounts).join(', ')}`];
  return Number.isInteger(count) && (count as number) >= 1 ? [] : [`counts.${name}: must be a whole number from 1 on`];
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);
