import { localDay } from '#libs/rules/src/local-day.js';
import { letterNumber } from '../number.js';
import type { Template } from '../template.js';
import { contactFields, contactLines, entered, headFields, paragraph, respondent, signature } from './common.js';

/** Without a national form: [recalled] content in the letter layout of GB/T 9704. The slip is its second page, to be filled in and sent back. */
export const referralTemplates: readonly Template<'other-region'>[] = [
  {
    form: 'referral-letter',
    name: { zh: '跨区域转办函（附回执）', en: 'Letter of referral with its slip' },
    issuer: '京津冀知识产权执法协作机制',
    validFrom: localDay('2026-04-15'),
    confidence: 'recalled',
    reaches: 'other-region',
    kinds: ['complaint', 'report'],
    states: ['registered', 'accepted', 'verifying'],
    number: { word: '转办', pattern: letterNumber },
    retention: 5,
    fields: [
      ...headFields,
      respondent,
      ...contactFields,
      { name: 'kind', source: 'matter.kind', label: { zh: '类别', en: 'Kind' } },
      { name: 'right', source: 'matter.right', label: { zh: '权利类型', en: 'Right' } },
      { name: 'channel', source: 'submission.channel', label: { zh: '来源渠道', en: 'Channel' } },
      { name: 'outside-number', source: 'submission.outside-number', label: { zh: '外部工单号', en: 'Outside number' } },
      { name: 'urgency', source: 'submission.urgency', label: { zh: '紧急程度', en: 'Urgency' } },
      { name: 'consent', source: 'submission.consent', label: { zh: '身份信息', en: 'Identity' } },
      { name: 'title', source: 'submission.title', required: true, label: { zh: '事由', en: 'Subject' } },
      { name: 'place', source: 'submission.place', label: { zh: '行为地', en: 'Place' } },
      { name: 'received', source: 'submission.received-on', kind: 'day', label: { zh: '收到日期', en: 'Received' } },
      { name: 'files', source: 'submission.files', label: { zh: '附件及校验值', en: 'Attachments with hash' } },
      entered('to', '受转办单位（写全称）', 'Receiving agency'),
      entered('summary', '内容摘要（不写投诉、举报人的姓名和联系方式）', 'Summary, without who reported', { kind: 'long' }),
      entered('reason', '转办理由和依据', 'Reason and basis', { kind: 'long' }),
      entered('feedback-by', '反馈期限', 'Feedback by', { kind: 'day' }),
    ],
    body: [
      { is: 'letter-head', text: '{agency}', number: '{number}' },
      { is: 'title', text: '关于转办{respondent}有关{kind}的函' },
      { is: 'addressee', text: '{to}：' },
      paragraph(
        '我局于{received}收到关于{respondent}“{title}”的{kind}。经审查，应由你单位处理。根据京津冀知识产权执法协作的有关约定，现转请办理。',
      ),
      {
        is: 'table',
        columns: [30, 48, 30, 48],
        rows: [
          { cells: [{ text: '登记编号', head: true }, { text: '{ticket}' }, { text: '紧急程度', head: true }, { text: '{urgency}' }] },
          {
            cells: [
              { text: '来源渠道', head: true },
              { text: '{channel}' },
              { text: '外部工单号', head: true },
              { text: '{outside-number}' },
            ],
          },
          { cells: [{ text: '权利类型', head: true }, { text: '{right}' }, { text: '反馈期限', head: true }, { text: '{feedback-by}' }] },
          {
            cells: [
              { text: '行为地', head: true },
              { text: '{place}', span: 3 },
            ],
          },
          {
            cells: [
              { text: '内容摘要', head: true },
              { text: '{summary}', span: 3 },
            ],
            lines: 3,
          },
          {
            cells: [
              { text: '转办理由', head: true },
              { text: '{reason}', span: 3 },
            ],
            lines: 2,
          },
          {
            cells: [
              { text: '身份信息', head: true },
              { text: '{consent}', span: 3 },
            ],
          },
        ],
      },
      paragraph('请收到后签收并寄回回执，于{feedback-by}前反馈办理结果。认为不属于你单位管辖的，请说明理由退回我局，不再转送其他地区。'),
      ...contactLines,
      { is: 'annexes', field: 'files', when: 'files' },
      signature,
      { is: 'next-page' },
      { is: 'title', text: '跨区域转办回执' },
      { is: 'addressee', text: '{agency}：' },
      paragraph('你单位{number}转办函（登记编号：{ticket}）已收到。'),
      {
        is: 'table',
        columns: [30, 126],
        rows: [
          { cells: [{ text: '签收单位', head: true }, { text: '{to}' }] },
          { cells: [{ text: '签收人', head: true }, { text: '' }] },
          { cells: [{ text: '签收时间', head: true }, { text: '　　　　年　　月　　日　　时　　分' }] },
          { cells: [{ text: '处理意见', head: true }, { text: '□ 接办　　　　□ 退回' }] },
          { cells: [{ text: '退回理由', head: true }, { text: '' }], lines: 4 },
        ],
      },
      { is: 'sign-lines', items: ['经办人（签名）：', '单位（盖章）：'] },
    ],
  },
];
