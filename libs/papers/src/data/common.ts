import { localDay } from '#libs/rules/src/local-day.js';
import { formNumber } from '../number.js';
import type { OpenSource } from '../sources.js';
import type { Field, TemplateBlock } from '../template.js';

/** The forms of April 2026. Their number words are [proposed]: a region sets its own. */
export const forms2026 = {
  issuer: '国家市场监督管理总局',
  validFrom: localDay('2026-04-15'),
  confidence: 'seen',
  retention: 5,
} as const;

export const formNumbered = (word: string) => ({ word, pattern: formNumber });

export const measures = '《市场监督管理投诉举报处理办法》';

export const agency: Field<OpenSource> = {
  name: 'agency',
  source: 'agency.name',
  required: true,
  label: { zh: '制作机关', en: 'Issuing agency' },
};
export const number: Field<OpenSource> = { name: 'number', source: 'paper.number', label: { zh: '文号', en: 'Number' } };
export const date: Field<OpenSource> = { name: 'date', source: 'paper.date', kind: 'day', label: { zh: '日期', en: 'Date' } };
export const ticket: Field<OpenSource> = { name: 'ticket', source: 'matter.number', label: { zh: '登记编号', en: 'Ticket' } };
export const respondent: Field<OpenSource> = {
  name: 'respondent',
  source: 'respondent.name',
  required: true,
  label: { zh: '被投诉（举报）人', en: 'Respondent' },
};

/** Every letter ends with whom to ask. The officer may write another than the agency's own. */
export const contactFields: readonly Field<OpenSource>[] = [
  { name: 'contact', source: 'entered', required: true, label: { zh: '联系人', en: 'Contact' } },
  { name: 'contact-phone', source: 'entered', required: true, label: { zh: '联系电话', en: 'Contact phone' } },
  { name: 'contact-address', source: 'entered', label: { zh: '联系地址', en: 'Contact address' } },
];
export const headFields: readonly Field<OpenSource>[] = [agency, number, date, ticket];

export const head = (title: string): TemplateBlock => ({ is: 'form-head', issuer: '{agency}', title, number: '{number}' });
export const paragraph = (text: string) => ({ is: 'paragraph', text }) as const;
export const contactLines = [
  paragraph('联系人：{contact}　　联系电话：{contact-phone}'),
  { ...paragraph('联系地址：{contact-address}'), when: 'contact-address' },
];
export const signature: TemplateBlock = { is: 'signature', agency: '{agency}', date: '{date}', seal: '（印章）' };
export const copies = (text: string): TemplateBlock => ({ is: 'imprint', items: [text] });
export const twoCopies = copies('本文书一式二份，一份送达，一份归档。');

export const entered = (
  name: string,
  zh: string,
  en: string,
  more: Partial<Pick<Field, 'kind' | 'required' | 'choices' | 'namesParty'>> = {},
): Field<OpenSource> => ({ name, source: 'entered', label: { zh, en }, required: true, ...more });
