import { localDay } from '../local-day.js';
import type { RuleRecord } from '../rule.js';

const negotiate = {
  id: 'negotiate-dispute',
  name: { zh: '协商管辖', en: 'Negotiate who handles it' },
  cites: ['C-17', 'P-04'],
  amount: 7,
  unit: 'wd',
  startEvent: 'dispute-opened',
} as const;
const designate = {
  id: 'designate-handler',
  name: { zh: '指定管辖', en: 'Designate who handles it' },
  cites: ['P-06', 'C-17'],
  amount: 7,
  unit: 'wd',
  startEvent: 'superior-received',
} as const;
const penaltyProcedure = '市场监督管理行政处罚程序规定 (SAMR Order 2 of 2018, amended by Orders 42 and 61)';
// Disputes older than the amendment of 2022 are weighed by what is remembered of the earlier text.
const earlier = {
  source: '市场监督管理行政处罚程序规定 (SAMR Order 2 of 2018, before the amendment of 2022)',
  validFrom: localDay('2019-04-01'),
  validTo: localDay('2022-10-31'),
  confidence: 'recalled',
} as const;
const inForce = { source: penaltyProcedure, validFrom: localDay('2022-11-01'), confidence: 'seen' } as const;

export const disputeRules: readonly RuleRecord[] = [
  { ...negotiate, ...earlier, setting: 'negotiate-dispute-before-2022-11-01' },
  { ...negotiate, ...inForce, article: '13' },
  { ...designate, ...earlier, setting: 'designate-handler-before-2022-11-01' },
  { ...designate, ...inForce, article: '16' },
];
