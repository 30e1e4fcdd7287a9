import { complaintRules } from './data/complaint.rules.js';
import { disputeRules } from './data/dispute.rules.js';
import { handOverRules } from './data/hand-over.rules.js';
import { reportRules } from './data/report.rules.js';
import type { LocalDay } from './local-day.js';
import type { Rule, RuleId, RuleRecord } from './rule.js';
import { NoRuleInForce } from './rules.errors.js';

export const ruleRecords: readonly RuleRecord[] = [...handOverRules, ...complaintRules, ...reportRules, ...disputeRules];

/** A region's own amounts by setting name, as `ruleSettings` checked them. */
export type OwnAmounts = Readonly<Record<string, number>>;

/** The rule of that id on that local day; throws `NoRuleInForce`. */
export function ruleInForce(id: RuleId, day: LocalDay, own: OwnAmounts = {}): Rule {
  const record = ruleRecords.find((one) => one.id === id && isInForce(one, day));
  if (record === undefined) throw new NoRuleInForce(id, day);
  const amount = record.setting === undefined ? undefined : own[record.setting];
  if (amount === undefined || amount === record.amount) return { ...record, version: record.validFrom };
  return { ...record, amount, version: `${record.validFrom}/own-${amount}${record.unit}` };
}

const isInForce = ({ validFrom, validTo }: RuleRecord, day: LocalDay) => validFrom <= day && (validTo === undefined || day <= validTo);
