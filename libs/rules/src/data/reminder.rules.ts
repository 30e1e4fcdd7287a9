import { localDay } from '../local-day.js';
import type { RuleRecord } from '../rule.js';

// R-008 is a proposal: how long before the end one is reminded, and how long after it somebody else is told, each region sets for itself.
const proposed = {
  source: 'proposed',
  cites: ['R-008'],
  unit: 'wd',
  validFrom: localDay('2019-04-01'),
  confidence: 'proposed',
} as const;

export const reminderRules: readonly RuleRecord[] = [
  {
    ...proposed,
    id: 'remind-early',
    name: { zh: '到期前首次提醒', en: 'First reminder before the end' },
    amount: 3,
    startEvent: 'before-due',
    setting: 'remind-early',
  },
  {
    ...proposed,
    id: 'remind-late',
    name: { zh: '到期前再次提醒', en: 'Last reminder before the end' },
    amount: 1,
    startEvent: 'before-due',
    setting: 'remind-late',
  },
  {
    ...proposed,
    id: 'escalate-to-liaison',
    name: { zh: '逾期后报双方联络员', en: 'Overdue: tell the liaisons' },
    amount: 1,
    startEvent: 'deadline-overdue',
    setting: 'escalate-to-liaison',
  },
  {
    ...proposed,
    id: 'escalate-to-office',
    name: { zh: '逾期后报协调办公室', en: 'Overdue: tell the coordination office' },
    amount: 3,
    startEvent: 'deadline-overdue',
    setting: 'escalate-to-office',
  },
];
