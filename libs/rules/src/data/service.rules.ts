import { localDay } from '../local-day.js';
import type { RuleRecord } from '../rule.js';

// Read in a draft of a Beijing standard only, so that to apply it is a proposal and each amount a setting. A clock beside the legal one.
const draft = {
  source: '北京市12345市民服务热线服务规范 (draft standard of 2021)',
  cites: ['A-16', 'R-025'],
  startEvent: 'work-order-received',
  validFrom: localDay('2021-01-01'),
  confidence: 'proposed',
  regions: ['beijing'],
} as const;

export const serviceRules: readonly RuleRecord[] = [
  {
    ...draft,
    id: 'service-emergency',
    name: { zh: '紧急诉求响应', en: 'Respond to an emergency' },
    amount: 2,
    unit: 'hour',
    setting: 'service-emergency',
  },
  {
    ...draft,
    id: 'service-utility',
    name: { zh: '水电气热诉求响应', en: 'Respond on utilities' },
    amount: 24,
    unit: 'hour',
    setting: 'service-utility',
  },
  {
    ...draft,
    id: 'service-ordinary',
    name: { zh: '一般诉求办结', en: 'Settle an ordinary request' },
    amount: 7,
    unit: 'nd',
    setting: 'service-ordinary',
  },
  {
    ...draft,
    id: 'service-complex',
    name: { zh: '疑难诉求办结', en: 'Settle a complex request' },
    amount: 15,
    unit: 'nd',
    setting: 'service-complex',
  },
];
