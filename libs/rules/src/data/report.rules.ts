import { localDay } from '../local-day.js';
import type { RuleRecord } from '../rule.js';

const common = {
  id: 'verify-report',
  name: { zh: '核查举报线索', en: 'Verify a lead and decide on filing' },
  cites: ['P-07', 'C-19'],
  amount: 15,
  unit: 'wd',
  startEvent: 'report-received',
  extensions: [{ amount: 15, unit: 'wd', by: 'head', article: '18' }],
  pauses: ['testing', 'identification'],
} as const;

export const reportRules: readonly RuleRecord[] = [
  {
    ...common,
    source: '市场监督管理行政处罚程序规定 (SAMR Order 2 of 2018, before the amendment of 2022)',
    validFrom: localDay('2019-04-01'),
    validTo: localDay('2022-10-31'),
    confidence: 'recalled',
    setting: 'verify-report-before-2022-11-01',
  },
  {
    ...common,
    source: '市场监督管理行政处罚程序规定 (SAMR Order 2 of 2018, amended by Orders 42 and 61)',
    article: '18',
    validFrom: localDay('2022-11-01'),
    confidence: 'seen',
  },
];
