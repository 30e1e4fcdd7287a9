import type { Region } from '#libs/domain/src/region.js';
import type { LocalDay } from './local-day.js';
import type { Rule, RuleRecord } from './rule.js';
import { builtInRules, inForce } from './rule-book.js';
import { NoRuleInForce } from './rules.errors.js';

/** A region's own amounts by setting name, as `ruleSettings` checked them. */
export type OwnAmounts = Readonly<Record<string, number>>;

/** Where a limit is looked up: whose it is, what it set for itself, and what it loaded. */
export interface Applying {
  readonly own?: OwnAmounts;
  readonly region?: Region | undefined;
  readonly records?: readonly RuleRecord[];
}

/** The rule of that id on that local day, if there is one. */
export function findRule(id: string, day: LocalDay, { own = {}, region, records = builtInRules.limits }: Applying = {}): Rule | undefined {
  const record = inForce(records, id, day, region);
  if (record === undefined) return undefined;
  const amount = record.setting === undefined ? undefined : own[record.setting];
  if (amount === undefined || amount === record.amount) return { ...record, version: record.validFrom };
  return { ...record, amount, version: `${record.validFrom}/own-${amount}${record.unit}` };
}

/** The same; throws `NoRuleInForce`. */
export function ruleInForce(id: string, day: LocalDay, applying: Applying = {}): Rule {
  const rule = findRule(id, day, applying);
  if (rule === undefined) throw new NoRuleInForce(id, day);
  return rule;
}
