import { localDay } from '../local-day.js';
import type { RuleRecord } from '../rule.js';

const common = {
  id: 'decide-complaint',
  name: { zh: '决定是否受理投诉', en: 'Accept or refuse a complaint' },
  cites: ['C-08'],
  amount: 7,
  unit: 'wd',
  // Receipt by the agency that has power: after a hand-over that is the receiver's signature.
  startEvent: 'complaint-received',
} as const;

export const complaintRules: readonly RuleRecord[] = [
  {
    ...common,
    source: '市场监督管理投诉举报处理暂行办法 (SAMR Order 20 of 2019)',
    article: '14',
    validFrom: localDay('2020-01-01'),
    validTo: localDay('2026-04-14'),
    confidence: 'recalled',
    setting: 'decide-complaint-before-2026-04-15',
  },
  {
    ...common,
    source: '市场监督管理投诉举报处理办法 (SAMR Order 121 of 2025)',
    article: '15',
    validFrom: localDay('2026-04-15'),
    confidence: 'seen',
  },
];
