import { localDay } from '../local-day.js';
import type { RuleRecord } from '../rule.js';

const approve = {
  id: 'approve-urgent-measure',
  name: { zh: '补办批准', en: 'Approve an urgent measure afterwards' },
  cites: ['P-12'],
  amount: 24,
  unit: 'hour',
  startEvent: 'measure-taken',
} as const;
const dealWith = {
  id: 'deal-with-registered-evidence',
  name: { zh: '处理先行登记保存的证据', en: 'Deal with registered evidence' },
  cites: ['P-13', 'R-074'],
  amount: 7,
  unit: 'wd',
  startEvent: 'measure-taken',
} as const;
const earlier = {
  source: '市场监督管理行政处罚程序规定 (SAMR Order 2 of 2018, before the amendment of 2022)',
  validFrom: localDay('2019-04-01'),
  validTo: localDay('2022-10-31'),
  confidence: 'recalled',
} as const;
const inForce = {
  source: '市场监督管理行政处罚程序规定 (SAMR Order 2 of 2018, amended by Orders 42 and 61)',
  validFrom: localDay('2022-11-01'),
  confidence: 'seen',
} as const;

export const measureRules: readonly RuleRecord[] = [
  { ...approve, ...earlier, setting: 'approve-urgent-measure-before-2022-11-01' },
  { ...approve, ...inForce, article: '33, 36' },
  { ...dealWith, ...earlier, setting: 'deal-with-registered-evidence-before-2022-11-01' },
  { ...dealWith, ...inForce, article: '35' },
];
