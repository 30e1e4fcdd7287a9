import { builtInRules } from './rule-book.js';
import type { OwnAmounts } from './rule-in-force.js';
import { BadRuleSettings } from './rules.errors.js';

/** What a region may set for itself. */
export interface RuleSettings {
  readonly amounts: OwnAmounts;
  /** Whether a period in natural days that ends on a plain weekend ends later. */
  readonly rollOnWeekends: boolean;
}

export type GivenRuleSettings = Partial<RuleSettings>;

export const defaultRuleSettings: RuleSettings = { amounts: {}, rollOnWeekends: true };

/** The names under which amounts may be set: proposed and recalled rules only, never what the law was seen to say. */
export const settingNames: readonly string[] = builtInRules.limits.flatMap(({ setting }) => (setting === undefined ? [] : [setting]));

const longest = 366;

/** Checks settings that came from outside; throws `BadRuleSettings` with all that is wrong. */
export function ruleSettings(given: unknown): RuleSettings {
  if (!isRecord(given)) throw new BadRuleSettings(['must be an object']);
  const { amounts = {}, rollOnWeekends = true, ...unknown } = given;
  const problems = Object.keys(unknown).map((key) => `${key}: unknown`);
  if (typeof rollOnWeekends !== 'boolean') problems.push('rollOnWeekends: must be true or false');
  if (!isRecord(amounts)) problems.push('amounts: must be an object');
  else problems.push(...Object.entries(amounts).flatMap(([name, amount]) => problemOf(name, amount)));
  if (problems.length > 0) throw new BadRuleSettings(problems);
  return { amounts: { ...(amounts as OwnAmounts) }, rollOnWeekends: rollOnWeekends as boolean };
}

function problemOf(name: string, amount: unknown): readonly string[] {
  if (!settingNames.includes(name)) {
    const fixed = builtInRules.limits.some(({ id }) => id === name);
    return [`amounts.${name}: ${fixed ? 'fixed by law' : 'unknown'}, may be set: ${settingNames.join(', ')}`];
  }
  const fits = Number.isInteger(amount) && (amount as number) >= 1 && (amount as number) <= longest;
  return fits ? [] : [`amounts.${name}: must be a whole number from 1 to ${longest}`];
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);
