import type { Field, Template } from '../template.js';
import {
  contactFields,
  contactLines,
  entered,
  formNumbered,
  forms2026,
  head,
  headFields,
  measures,
  paragraph,
  respondent,
  signature,
  twoCopies,
} from './common.js';

const submitter: Field = {
  name: 'submitter',
  source: 'reporter.name',
  required: true,
  label: { zh: '投诉（举报）人', en: 'Submitter' },
};
const received: Field = { name: 'received', source: 'submission.received-on', kind: 'day', label: { zh: '收到日期', en: 'Received' } };
const title: Field = { name: 'title', source: 'submission.title', required: true, label: { zh: '事由', en: 'Subject' } };
const common = { ...forms2026, reaches: 'submitter' } as const;
const base: Field[] = [...headFields, submitter, received, title, respondent, ...contactFields];

const grounds = [
  '投诉事项不属于本机关职责，或者本机关不具有处理权限',
  '人民法院、仲裁机构、行政机关、消费者协会或者依法成立的其他调解组织已经受理或者处理过同一消费者权益争议',
  '不是为生活消费需要购买、使用商品或者接受服务，或者不能证明与被投诉人之间存在消费者权益争议',
  '自知道或者应当知道自己的权益受到被投诉人侵害之日起超过三年',
  '未按规定提供投诉材料，或者提供虚假材料',
  '冒用他人身份、提供虚假身份信息，或者拒不配合核验身份',
  '法律、法规、规章规定不予受理的其他情形',
];

export const submitterTemplates: readonly Template<'submitter'>[] = [
  {
    ...common,
    form: 'F26-4',
    name: { zh: '限期提供身份证明材料通知书', en: 'Demand for proof of identity' },
    kinds: ['complaint', 'report'],
    states: ['registered'],
    number: formNumbered('限证'),
    fields: [
      ...base,
      entered('due', '提供期限', 'Due', { kind: 'day' }),
      entered('list', '应提供的材料（每行一项）', 'What to provide, one a line', { kind: 'list' }),
    ],
    body: [
      head('限期提供身份证明材料通知书'),
      { is: 'addressee', text: '{submitter}：' },
      paragraph('你（单位）于{received}提出的关于“{title}”的投诉（举报），本机关已收到（登记编号：{ticket}）。'),
      paragraph(`根据${measures}第十条的规定，请你（单位）于{due}前向本机关提供下列身份证明材料：`),
      paragraph('{list}'),
      paragraph('逾期不提供或者提供虚假材料的，本机关将依法处理。'),
      ...contactLines,
      signature,
      twoCopies,
    ],
  },
  {
    ...common,
    form: 'F26-5',
    name: { zh: '投诉受理决定书', en: 'Decision to accept a complaint' },
    kinds: ['complaint'],
    states: ['accepted', 'mediating', 'mediation-ended', 'answered', 'closed'],
    number: formNumbered('投受'),
    fields: base,
    body: [
      head('投诉受理决定书'),
      { is: 'addressee', text: '{submitter}：' },
      paragraph('你（单位）于{received}提出的关于被投诉人{respondent}“{title}”的投诉（登记编号：{ticket}），本机关已收到。'),
      paragraph(`经审查，该投诉符合${measures}规定的受理条件，根据第十五条的规定，本机关决定予以受理。`),
      ...contactLines,
      signature,
      twoCopies,
    ],
  },
  {
    ...common,
    form: 'F26-6',
    name: { zh: '投诉不予受理决定书', en: 'Decision to refuse a complaint' },
    kinds: ['complaint'],
    states: ['refused', 'closed'],
    number: formNumbered('投不受'),
    fields: [
      ...base,
      {
        name: 'ground',
        source: 'decision.ground',
        kind: 'choice',
        required: true,
        label: { zh: '不予受理的情形', en: 'Ground' },
        choices: grounds.map((zh, index) => ({ value: String(index + 1), zh: `${index + 1}. ${zh}`, en: `ground ${index + 1} of C-09` })),
      },
      { name: 'reasons', source: 'decision.reasons', required: true, label: { zh: '理由', en: 'Reasons' } },
      { name: 'remedies', source: 'decision.remedies', required: true, label: { zh: '其他途径', en: 'Other remedies' } },
    ],
    body: [
      head('投诉不予受理决定书'),
      { is: 'addressee', text: '{submitter}：' },
      paragraph('你（单位）于{received}提出的关于被投诉人{respondent}“{title}”的投诉（登记编号：{ticket}），本机关已收到。'),
      paragraph(`经审查，该投诉属于${measures}第十六条规定的下列情形，本机关决定不予受理：`),
      { is: 'ticks', field: 'ground' },
      paragraph('理由：{reasons}'),
      paragraph('你（单位）可以通过下列途径解决争议：{remedies}'),
      ...contactLines,
      signature,
      twoCopies,
    ],
  },
  {
    ...common,
    form: 'F26-10',
    name: { zh: '举报处理结果告知书', en: 'Notice of the result of a report' },
    kinds: ['report'],
    states: ['answered', 'closed'],
    number: formNumbered('举告'),
    fields: [
      ...base,
      entered('basis', '应当告知的法律依据', 'Law that demands the notice (C-21)'),
      { name: 'result', source: 'decision.result', required: true, label: { zh: '处理结果', en: 'Result' } },
    ],
    body: [
      head('举报处理结果告知书'),
      { is: 'addressee', text: '{submitter}：' },
      paragraph('你（单位）于{received}提出的关于“{title}”的举报（登记编号：{ticket}），本机关已依法处理。'),
      paragraph('根据{basis}的规定，现将处理结果告知如下：'),
      paragraph('{result}'),
      ...contactLines,
      signature,
      twoCopies,
    ],
  },
];
