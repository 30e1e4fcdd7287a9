import type { BlockOf, Row } from '../block.js';
import type { Field, Template } from '../template.js';
import { formNumbered, forms2026, head, headFields, respondent } from './common.js';

const cells = (...pairs: readonly (readonly [string, string])[]): Row => ({
  cells: pairs.flatMap(([name, text]) => [{ text: name, head: true }, { text }]),
});
const wide = (name: string, text: string, lines = 1): Row => ({
  cells: [
    { text: name, head: true },
    { text, span: 3 },
  ],
  lines,
});
const table = (rows: readonly Row[]): BlockOf<'table'> => ({ is: 'table', columns: [30, 48, 30, 48], rows });

const party: Field[] = [
  respondent,
  { name: 'respondent-contact', source: 'respondent.contact', label: { zh: '联系人', en: 'Contact' } },
  { name: 'respondent-phone', source: 'respondent.phone', label: { zh: '联系电话', en: 'Phone' } },
  { name: 'respondent-address', source: 'respondent.address', label: { zh: '地址', en: 'Address' } },
];
const reporter: Field[] = [
  { name: 'reporter', source: 'reporter.name', label: { zh: '姓名（名称）', en: 'Name' } },
  { name: 'reporter-phone', source: 'reporter.phone', label: { zh: '联系电话', en: 'Phone' } },
  { name: 'reporter-address', source: 'reporter.address', label: { zh: '地址', en: 'Address' } },
  { name: 'id-type', source: 'reporter.id-type', label: { zh: '证件类型', en: 'Kind of identity paper' } },
  { name: 'id-number', source: 'reporter.id-number', label: { zh: '证件号码', en: 'Its number' } },
];
const submission: Field[] = [
  { name: 'title', source: 'submission.title', required: true, label: { zh: '事由', en: 'Subject' } },
  { name: 'facts', source: 'submission.facts', required: true, label: { zh: '事实', en: 'Facts' } },
  { name: 'place', source: 'submission.place', label: { zh: '地点', en: 'Place' } },
  { name: 'happened', source: 'submission.happened-on', kind: 'day', label: { zh: '发生时间', en: 'When' } },
  { name: 'proof', source: 'submission.proof', label: { zh: '证据材料', en: 'Proof' } },
  { name: 'received', source: 'submission.received-on', kind: 'day', label: { zh: '收到日期', en: 'Received' } },
  { name: 'channel', source: 'submission.channel', label: { zh: '来源渠道', en: 'Channel' } },
  { name: 'right', source: 'matter.right', label: { zh: '权利类型', en: 'Right' } },
  { name: 'officer', source: 'officer.name', label: { zh: '登记人', en: 'Registered by' } },
];

const common = {
  ...forms2026,
  reaches: 'file',
  states: ['registered', 'accepted', 'refused', 'verifying', 'answered', 'closed'],
} as const;
const aboutIt = [cells(['登记编号', '{ticket}'], ['收到日期', '{received}']), cells(['来源渠道', '{channel}'], ['权利类型', '{right}'])];
const aboutRespondent = (who: string) => [
  wide(`${who}名称`, '{respondent}'),
  cells(['联系人', '{respondent-contact}'], ['联系电话', '{respondent-phone}']),
  wide('地　址', '{respondent-address}'),
];
const whatHappened = (facts: string, lines: number) => [
  cells(['发生时间', '{happened}'], ['地　点', '{place}']),
  wide('事　由', '{title}'),
  wide(facts, '{facts}', lines),
  wide('证据材料', '{proof}', 2),
];

export const registrationTemplates: readonly Template<'file'>[] = [
  {
    ...common,
    form: 'F26-1',
    name: { zh: '投诉登记表', en: 'Register form of a complaint' },
    kinds: ['complaint'],
    number: formNumbered('投登'),
    fields: [
      ...headFields,
      ...reporter,
      ...party,
      ...submission,
      { name: 'amount', source: 'submission.amount', label: { zh: '争议金额', en: 'Amount' } },
      { name: 'request', source: 'submission.request', label: { zh: '投诉请求', en: 'Request' } },
      { name: 'may-publish', source: 'submission.may-publish', label: { zh: '同意公示', en: 'May be published' } },
      { name: 'may-delegate', source: 'submission.may-delegate', label: { zh: '同意委托调解', en: 'May be delegated' } },
    ],
    body: [
      head('投诉登记表'),
      table([
        ...aboutIt,
        cells(['投诉人', '{reporter}'], ['联系电话', '{reporter-phone}']),
        cells(['证件类型', '{id-type}'], ['证件号码', '{id-number}']),
        wide('地　址', '{reporter-address}'),
        cells(['同意公示', '{may-publish}'], ['同意委托调解', '{may-delegate}']),
        ...aboutRespondent('被投诉人'),
        ...whatHappened('争议事实', 6),
        cells(['争议金额', '{amount}'], ['登记人', '{officer}']),
        wide('投诉请求', '{request}', 2),
      ]),
      { is: 'sign-lines', items: ['投诉人（签名）：', '登记人（签名）：'] },
      { is: 'imprint', items: ['通过电话、网络等非现场方式提出的投诉，投诉人不签名。'] },
    ],
  },
  {
    ...common,
    form: 'F26-2',
    name: { zh: '举报登记表', en: 'Register form of a report' },
    kinds: ['report'],
    number: formNumbered('举登'),
    fields: [...headFields, ...reporter, ...party, ...submission],
    body: [
      head('举报登记表'),
      table([
        ...aboutIt,
        cells(['举报人', '{reporter}'], ['联系电话', '{reporter-phone}']),
        cells(['证件类型', '{id-type}'], ['证件号码', '{id-number}']),
        wide('地　址', '{reporter-address}'),
        ...aboutRespondent('被举报人'),
        ...whatHappened('违法线索和事实依据', 8),
        wide('登记人', '{officer}'),
      ]),
      { is: 'sign-lines', items: ['举报人（签名）：', '登记人（签名）：'] },
      { is: 'imprint', items: ['举报人匿名或者通过电话、网络等非现场方式举报的，不签名。'] },
    ],
  },
];
