import type { Template } from '../template.js';
import {
  contactFields,
  contactLines,
  copies,
  entered,
  formNumbered,
  forms2026,
  head,
  headFields,
  measures,
  paragraph,
  respondent,
  signature,
} from './common.js';

/** F26-3 goes down in the own region only; across regions 转办 is a service by agreement (C-18, C-24). */
export const distributionTemplates: readonly Template<'lower-agency'>[] = [
  {
    ...forms2026,
    form: 'F26-3',
    name: { zh: '投诉/举报分送通知书', en: 'Notice of distribution' },
    reaches: 'lower-agency',
    kinds: ['complaint', 'report'],
    states: ['registered', 'accepted', 'verifying'],
    number: formNumbered('分送'),
    fields: [
      ...headFields,
      respondent,
      ...contactFields,
      { name: 'kind', source: 'matter.kind', label: { zh: '类别', en: 'Kind' } },
      { name: 'submitter', source: 'reporter.masked-name', label: { zh: '投诉（举报）人', en: 'Submitter' } },
      { name: 'received', source: 'submission.received-on', kind: 'day', label: { zh: '收到日期', en: 'Received' } },
      { name: 'title', source: 'submission.title', required: true, label: { zh: '事由', en: 'Subject' } },
      entered('to', '分送至（本地区下级机关，写全称）', 'Lower agency of the own region'),
      entered('report-back', '反馈期限', 'Report back by', { kind: 'day' }),
      entered('materials', '材料份数和页数', 'Copies and pages'),
    ],
    body: [
      head('{kind}分送通知书'),
      { is: 'addressee', text: '{to}：' },
      paragraph(
        '{submitter}于{received}提出的关于{respondent}“{title}”的{kind}（登记编号：{ticket}），根据属地管辖的规定，应由你单位处理。',
      ),
      paragraph(
        `根据${measures}第四十一条的规定，现将该{kind}分送你单位。请依法处理，并于{report-back}前将处理情况反馈本机关。经审查认为不具有处理权限的，请及时退回本机关，不得自行转送。`,
      ),
      paragraph('随文材料：{materials}'),
      ...contactLines,
      signature,
      copies('本文书一式二份，一份送达，一份归档。'),
    ],
  },
];
