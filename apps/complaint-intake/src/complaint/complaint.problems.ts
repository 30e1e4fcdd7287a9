import { registerProblemTitles } from '#libs/http/src/problems/catalogue.js';
import '#libs/service/src/custody.problems.js';
import './attachment/attachment.problems.js';
import './handling.problems.js';

registerProblemTitles({
  'complaint.move-not-allowed': {
    zh: '当前状态下不能这样办理，请刷新查看最新状态。',
    en: 'Its state does not allow this step; read it again.',
  },
  'complaint.wrong-kind': {
    zh: '投诉与举报的办理步骤不同，此步骤不适用（C-08、C-19）。',
    en: 'This step is not for this kind of matter (C-08, C-19).',
  },
  'complaint.complainant-unknown': {
    zh: '投诉须提供真实姓名和联系电话（C-03）。',
    en: 'A complaint needs a real name and a phone number (C-03).',
  },
  'complaint.no-consent-to-forward': {
    zh: '提交人未同意转外地，请告知其向有权机关反映（C-18）。',
    en: 'The submitter did not consent to forwarding; tell them where to go (C-18).',
  },
  'split.unbalanced': {
    zh: '各部分与保留部分之和不等于原事项：请按提示补足或去掉差额（C-02）。',
    en: 'The parts and what remains do not add up to the whole: see the differences and even them out (C-02).',
  },
  'split.part-without-party': {
    zh: '每个部分和保留部分都须至少有一名被投诉人（C-02）。',
    en: 'Each part, and what remains, needs at least one party (C-02).',
  },
  'split.share-invalid': {
    zh: '至少分出一个部分；数量须为正整数，金额不能为负，且须归入已列出的部分。',
    en: 'Name at least one part; quantities are whole and above zero, sums not below zero, and each share goes to a part that is listed.',
  },
  'complaint.received-in-future': { zh: '受理时间晚于现在，请核对。', en: 'It cannot have been received in the future; check the time.' },
  'complaint.not-of-one-kind': {
    zh: '投诉与举报不能并为一件，请选“相似”以互相关联（C-01、C-20）。',
    en: 'A complaint and a report are not merged; link them as similar (C-01, C-20).',
  },
  'complaint.merged-with-itself': { zh: '不能并入自身，请选择另一事项。', en: 'A matter cannot be merged with itself; choose another.' },
  'complaint.outside-number-known': { zh: '该工单编号已登记。', en: 'A work order with this number is registered already.' },
  'rules.none-in-force': { zh: '该日期没有适用的期限规定，请核对日期。', en: 'No time limit was in force on that day; check the date.' },
});
