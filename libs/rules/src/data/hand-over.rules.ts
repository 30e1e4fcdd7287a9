import { localDay } from '../local-day.js';
import type { RuleRecord } from '../rule.js';

// No agreement among the three regions was found that counts days: all of this is proposed and may be set by each region.
// In force from the framework agreement of 2021-06-10, before which nothing was handed over.
const proposed = { source: 'proposed', unit: 'wd', validFrom: localDay('2021-06-10'), confidence: 'proposed' } as const;

export const handOverRules: readonly RuleRecord[] = [
  {
    ...proposed,
    id: 'approve-referral',
    name: { zh: '审批转办', en: 'Approve a referral' },
    cites: ['8.2'],
    amount: 1,
    startEvent: 'referral-drafted',
    setting: 'approve-referral',
  },
  {
    ...proposed,
    id: 'sign-hand-over',
    name: { zh: '签收', en: 'Sign for a hand-over' },
    cites: ['8.2', 'R-024'],
    amount: 1,
    startEvent: 'hand-over-offered',
    setting: 'sign-hand-over',
  },
  {
    ...proposed,
    id: 'return-hand-over',
    name: { zh: '退回', en: 'Return a hand-over' },
    cites: ['8.2'],
    amount: 3,
    startEvent: 'hand-over-signed',
    setting: 'return-hand-over',
  },
  {
    ...proposed,
    id: 'give-feedback',
    name: { zh: '反馈办理结果', en: 'Tell the sending region the result' },
    cites: ['8.2'],
    amount: 5,
    startEvent: 'matter-decided',
    setting: 'give-feedback',
  },
];
