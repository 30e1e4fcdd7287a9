import { localDay } from '../local-day.js';
import type { RuleRecord } from '../rule.js';

const decide = {
  id: 'decide-complaint',
  name: { zh: '决定是否受理投诉', en: 'Accept or refuse a complaint' },
  cites: ['C-08'],
  amount: 7,
  unit: 'wd',
  // Receipt by the agency that has power: after a hand-over that is the receiver's signature.
  startEvent: 'complaint-received',
} as const;
const mediate = {
  id: 'mediate',
  name: { zh: '调解终结', en: 'End a mediation' },
  startEvent: 'complaint-accepted',
  confidence: 'seen',
} as const;
const old = {
  source: '市场监督管理投诉举报处理暂行办法 (SAMR Order 20 of 2019)',
  validFrom: localDay('2020-01-01'),
  validTo: localDay('2026-04-14'),
} as const;
const measures = {
  source: '市场监督管理投诉举报处理办法 (SAMR Order 121 of 2025)',
  validFrom: localDay('2026-04-15'),
  confidence: 'seen',
} as const;

export const complaintRules: readonly RuleRecord[] = [
  { ...decide, ...old, article: '14', confidence: 'recalled', setting: 'decide-complaint-before-2026-04-15' },
  { ...decide, ...measures, article: '15' },
  { ...mediate, ...old, cites: ['C-27'], article: '21', amount: 45, unit: 'wd', pauses: ['testing', 'appraisal'] },
  { ...mediate, ...measures, cites: ['C-12'], article: '22, 23(5)', amount: 60, unit: 'nd', pauses: ['testing', 'appraisal'] },
  {
    ...measures,
    id: 'tell-mediation-end',
    name: { zh: '告知终止调解', en: 'Tell both sides that the mediation ended' },
    cites: ['C-14'],
    article: '23',
    amount: 7,
    unit: 'wd',
    startEvent: 'mediation-ended',
  },
  {
    ...measures,
    id: 'verify-mediation-lead',
    name: { zh: '核查调解中发现的线索', en: 'Verify a lead found in a mediation' },
    cites: ['C-15'],
    article: '27',
    amount: 15,
    unit: 'wd',
    startEvent: 'lead-discovered',
    extensions: [{ amount: 15, unit: 'wd', by: 'head', article: '27' }],
  },
  // Dropped without a successor on 2026-04-15: only older reports have it.
  {
    ...old,
    id: 'tell-filing-decision',
    name: { zh: '告知实名举报人是否立案', en: 'Tell a real-name reporter whether a case was filed' },
    cites: ['C-27'],
    article: '31',
    amount: 5,
    unit: 'wd',
    startEvent: 'filing-decided',
    confidence: 'seen',
  },
];
