import type { ComplaintContent, Reporter } from '#apps/complaint-intake/src/complaint/domain/submission.js';
import { instant } from '#libs/domain/src/instant.js';
import type { Due } from '#libs/rules/src/due.js';
import type { RuleId } from '#libs/rules/src/rule.js';

/** The ids, the time and the words that all golden files tell of. */
export const ids = {
  attachment: '0198c2f0-0000-7000-8000-000000000007',
  matter: '0198c2f0-0000-7000-8000-000000000001',
  paper: '0198c2f0-0000-7000-8000-0000000000f1',
  linkedMatter: '0198c2f0-0000-7000-8000-000000000002',
  handOver: '0198c2f0-0000-7000-8000-0000000000a1',
  otherHandOver: '0198c2f0-0000-7000-8000-0000000000a2',
  account: '0198c2f0-0000-7000-8000-0000000000b1',
  administrator: '0198c2f0-0000-7000-8000-0000000000b2',
  session: '0198c2f0-0000-4000-8000-0000000000c1',
  dispute: '0198c2f0-0000-7000-8000-0000000000d1',
  part: '0198c2f0-0000-7000-8000-000000000003',
  measure: '0198c2f0-0000-7000-8000-0000000000f1',
  letter: '0198c2f0-0000-7000-8000-0000000000e1',
} as const;

export const at = instant('2026-04-20T01:30:00Z');
export const number = { epoch: 1, attempt: 1 } as const;
export const note = { reason: '被投诉人在河北省保定市。' } as const;

export const due = (ruleId: RuleId): Due => ({
  ruleId,
  ruleVersion: '2026-01-01',
  start: at,
  due: instant('2026-04-29T16:00:00Z'),
  provisional: false,
});

export const reporter: Reporter = {
  name: '测试甲子',
  phone: '13800000001',
  address: '北京市丰台区测试东路8号',
  idType: '身份证',
  idNumber: '110106199001010011',
};

export const content: ComplaintContent = {
  number: 'BJ-TS-2026-0000012',
  kind: 'complaint',
  origin: 'beijing',
  rightType: 'trademark',
  channel: '12345-phone',
  outsideNumber: '京2026042000012',
  urgency: 'normal',
  confidential: false,
  title: '网购箱包疑似冒牌要求退款',
  facts: '来电人到批发市场买名牌样式包六只共300元，品牌客服说不是正品。',
  request: '退款',
  respondent: { name: '某箱包商户', contact: '店主', address: '保定市高碑店市测试市场', phone: '13800000099' },
  place: { code: '130684', text: '河北省保定市高碑店市测试市场' },
  consent: 'forward-with-identity',
  receivedAt: instant('2026-04-20T01:00:00Z'),
  linkedMatterId: ids.linkedMatter,
};

export const attachment = {
  id: ids.attachment,
  name: '合同扫描件.pdf',
  kind: 'pdf',
  mediaType: 'application/pdf',
  bytes: 120_345,
  sha256: 'a3f5'.repeat(16),
  endingFits: true,
  scan: 'clean',
};
