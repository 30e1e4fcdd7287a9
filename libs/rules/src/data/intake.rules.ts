import { localDay } from '../local-day.js';
import type { RuleRecord } from '../rule.js';

// The forms of 2026 leave both days to the agency; this is what stands there where it names none.
const proposed = { unit: 'wd', source: 'proposed', validFrom: localDay('2020-01-01'), confidence: 'proposed' } as const;

export const intakeRules: readonly RuleRecord[] = [
  {
    ...proposed,
    id: 'report-back',
    name: { zh: '分送后回报', en: 'Report back to the unified intake' },
    cites: ['C-24', 'F26-3'],
    amount: 10,
    startEvent: 'matter-distributed',
    setting: 'report-back',
  },
  {
    ...proposed,
    id: 'prove-identity',
    name: { zh: '提供身份证明材料', en: 'Show proof of identity' },
    cites: ['C-03', 'F26-4'],
    amount: 5,
    startEvent: 'identity-demanded',
    setting: 'prove-identity',
  },
  // Art. 17 speaks of abnormal numbers and gives none.
  {
    ...proposed,
    id: 'abnormal-period',
    name: { zh: '异常投诉统计期间', en: 'Period in which matters of one caller are counted' },
    cites: ['C-10'],
    amount: 90,
    unit: 'nd',
    startEvent: 'complaint-received',
    setting: 'abnormal-period',
  },
];
