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

const common = { ...forms2026, reaches: 'both-parties', kinds: ['complaint'] } as const;

/** C-12, C-13. The order of the form's own list is [recalled]. */
const ends = [
  '投诉人撤回投诉，或者双方自行和解',
  '双方对检定、检验、检测、鉴定费用的承担无法协商一致',
  '投诉人或者被投诉人无正当理由不参加调解，或者被投诉人明确拒绝调解',
  '投诉人死亡或者丧失行为能力，或者被投诉人终止，没有承受人或者承受人不参加调解',
  '自受理之日起六十日内未能达成调解协议',
  '受理后发现存在不予受理的情形',
  '发现以投诉为名骗取赔偿等情形',
  '应当终止调解的其他情形',
];

/** All three are given to both sides: nothing here comes from the reporter’s data or the submission’s words. */
export const mediationTemplates: readonly Template<'both-parties'>[] = [
  {
    ...common,
    form: 'F26-7',
    name: { zh: '投诉调解通知书', en: 'Notice of a mediation' },
    states: ['accepted', 'mediating'],
    number: formNumbered('投调'),
    fields: [
      ...headFields,
      respondent,
      ...contactFields,
      entered('at', '调解时间', 'When', { kind: 'minute' }),
      entered('where', '调解地点', 'Where'),
      entered('mediator', '调解员', 'Mediator'),
      entered('recusal-by', '申请回避的期限', 'Objection to the mediator by', { kind: 'day' }),
    ],
    body: [
      head('投诉调解通知书'),
      { is: 'addressee', text: '投诉人、被投诉人{respondent}：' },
      paragraph(
        `本机关受理的关于被投诉人{respondent}的投诉（登记编号：{ticket}），经双方同意，根据${measures}的规定组织调解。现将有关事项通知如下：`,
      ),
      paragraph('一、调解时间：{at}'),
      paragraph('二、调解地点：{where}'),
      paragraph('三、调解员：{mediator}'),
      paragraph('四、认为调解员与本次调解有利害关系、可能影响公正调解的，可以于{recusal-by}前向本机关申请回避。'),
      paragraph('无正当理由不参加调解的，本机关将依法终止调解。'),
      ...contactLines,
      signature,
      copies('本文书一式三份，投诉人、被投诉人各一份，一份归档。'),
    ],
  },
  {
    ...common,
    form: 'F26-8',
    name: { zh: '投诉终止调解决定书', en: 'Decision to end a mediation' },
    states: ['mediation-ended', 'closed'],
    number: formNumbered('投终'),
    fields: [
      ...headFields,
      respondent,
      ...contactFields,
      entered('ground', '终止调解的情形', 'Ground', {
        kind: 'choice',
        choices: ends.map((zh, index) => ({ value: String(index + 1), zh: `${index + 1}. ${zh}`, en: `ground ${index + 1} of C-13` })),
      }),
      entered('note', '说明', 'Note', { kind: 'long', required: false }),
    ],
    body: [
      head('投诉终止调解决定书'),
      { is: 'addressee', text: '投诉人、被投诉人{respondent}：' },
      paragraph(
        `本机关受理的关于被投诉人{respondent}的投诉（登记编号：{ticket}），属于${measures}第二十三条规定的下列情形，本机关决定终止调解：`,
      ),
      { is: 'ticks', field: 'ground' },
      { ...paragraph('说明：{note}'), when: 'note' },
      paragraph('调解终止后，当事人可以依法通过仲裁、诉讼等途径解决争议。'),
      ...contactLines,
      signature,
      copies('本文书一式三份，投诉人、被投诉人各一份，一份归档。'),
    ],
  },
  {
    ...common,
    form: 'F26-9',
    name: { zh: '投诉调解书', en: 'Mediation agreement' },
    states: ['mediating', 'mediation-ended', 'closed'],
    number: formNumbered('调解'),
    fields: [
      ...headFields,
      respondent,
      entered('complainant', '投诉人姓名（双方签署所需，不填电话、住址）', 'Complainant’s name, as both sides sign it', {
        namesParty: true,
      }),
      entered('request', '争议事项和请求', 'Dispute and request', { kind: 'long' }),
      entered('terms', '调解协议内容（每行一款）', 'Terms, one a line', { kind: 'long' }),
      entered('mediator', '调解员', 'Mediator'),
    ],
    body: [
      head('投诉调解书'),
      paragraph('投诉人：{complainant}'),
      paragraph('被投诉人：{respondent}'),
      paragraph('登记编号：{ticket}'),
      { is: 'heading', text: '一、争议事项和请求' },
      paragraph('{request}'),
      { is: 'heading', text: '二、调解协议' },
      paragraph('经本机关组织调解，双方自愿达成如下协议：'),
      paragraph('{terms}'),
      paragraph('本调解书由双方当事人签名或者盖章，经调解员签名并加盖本机关印章后生效。'),
      { is: 'sign-lines', items: ['投诉人（签名）：', '被投诉人（签名或盖章）：', '调解员（{mediator}，签名）：'] },
      signature,
      copies('本文书一式三份，投诉人、被投诉人各一份，一份归档。'),
    ],
  },
];
