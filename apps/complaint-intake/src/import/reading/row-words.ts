import { channelNames } from '#libs/directory/src/channels.js';
import type { PlaceProblem } from '#libs/directory/src/place.js';
import { rightTypeNames } from '#libs/directory/src/right-types.js';
import type { Words } from './row-fault.js';

const namesOf = (names: Readonly<Record<string, { readonly zh: string }>>) => Object.values(names).map(({ zh }) => zh);
const channelList = namesOf(channelNames);
const rightList = namesOf(rightTypeNames);

export const brokenQuote: Words = [
  'row.quote',
  '引号不成对：单元格内的引号应写成两个（""），含逗号或换行的单元格首尾要有引号。请改正后导入。',
  'A quote is not closed, or characters follow it. Write a quote inside a cell twice ("") and put quotes around cells with commas or line breaks.',
];
export const swallowedRows: Words = [
  'row.quote',
  '一个带引号的单元格里夹着整行工单，多半是前面的引号没有收尾。请把它们分成各自的行后导入。',
  'Whole rows lie inside one quoted cell; a quote before them is probably not closed. Separate the rows and import them.',
];
export const wrongWidth = (cells: number, width: number): Words => [
  'row.columns',
  `这一行有 ${cells} 个单元格，表头有 ${width} 列。请检查多余或缺少的逗号；内容里有逗号的单元格首尾要加引号。`,
  `The row has ${cells} cells where the header has ${width} columns. Look for a comma too many or too few; put quotes around cells that hold commas.`,
];
export const controlCharacters: Words = [
  'row.characters',
  '含有不可见的控制字符或残缺的字符（乱码）。请删去或重新输入后导入。',
  'Holds control characters or broken ones. Remove them or type the text again.',
];
export const tooLong = (max: number): Words => [
  'row.cell-too-long',
  `超过 ${max} 个字。请缩短，全文可在登记后作为材料补充。`,
  `Longer than ${max} characters. Shorten it; the full text can be added to the matter later.`,
];
export const formula: Words = [
  'row.formula',
  '内容像电子表格公式，为安全起见不予导入。请删去开头的 = + - @ 或改写为普通文字。',
  'Looks like a spreadsheet formula and is not taken, for safety. Remove the leading = + - @ or write it as plain text.',
];
export const missing: Words = ['row.missing', '此列必须填写。请补上后导入。', 'This column must be filled in. Add it and import again.'];
export const mangledNumber: Words = [
  'row.number-mangled',
  '被电子表格改成了科学计数法。请把该列设为“文本”格式，从原系统重新导出。',
  'A spreadsheet turned it into scientific notation. Format the column as text and export again from the source.',
];
export const numberTaken: Words = [
  'row.number-taken',
  '这个工单编号已登记了另一件事项（标题和被反映单位都不同）。请核对编号后导入。',
  'This number is registered for another matter (title and respondent differ). Check the number and import again.',
];
export const unknownDesk: Words = [
  'row.region-unknown',
  '看不出是哪一地受理的。请填“北京”“天津”或“河北”。',
  'The receiving region cannot be told. Write 北京, 天津 or 河北.',
];
export const kindUnknown: Words = [
  'row.kind-unknown',
  '诉求类型不能识别。请填“投诉”“举报”或“投诉、举报”。',
  'The kind is not known. Write 投诉 (complaint), 举报 (report) or 投诉、举报 (both).',
];
export const kindNotRegistrable = (kind: string): Words => [
  'row.kind-not-registrable',
  `“${kind}”不登记为投诉或举报，请由热线直接答复来电人。若其中确有投诉或举报，请改填诉求类型后再导入。`,
  'Enquiries and the like are answered by the hotline and not registered. If it is a complaint or report after all, change 诉求类型 and import again.',
];
export const nameMissing: Words = [
  'row.name-missing',
  '投诉须实名（C-03），来电人不能为空或匿名。请补上姓名；若来电人不愿具名，只能改为举报。',
  'A complaint needs a real name (C-03). Add the name; a caller who will not give one can only report (举报).',
];
export const phoneMissing: Words = [
  'row.phone-missing',
  '投诉须有联系电话（C-03）。请补上电话；若来电人不愿留电话，只能改为举报。',
  'A complaint needs a phone number (C-03). Add it; a caller who will not give one can only report (举报).',
];
export const phoneUnreadable: Words = [
  'row.phone-unreadable',
  '不是电话号码。请填手机或固定电话，例如 010-12345678；若显示为 1.38E+10，请把该列设为“文本”后重新导出。',
  'Not a telephone number. Write one such as 010-12345678; if it shows as 1.38E+10, format the column as text and export again.',
];
export const dateUnreadable: Words = [
  'row.date-unreadable',
  '时间不能识别。请写成 2026-07-03 14:30:00 或 2026/7/3。',
  'The time cannot be read. Write it as 2026-07-03 14:30:00 or 2026/7/3.',
];
export const dateImpossible: Words = [
  'row.date-impossible',
  '没有这一天或这一时刻。请核对后改正。',
  'There is no such day or time. Check and mend it.',
];
export const dateOutOfRange: Words = [
  'row.date-out-of-range',
  '受理时间早于 2020 年或晚于现在，多半是笔误。请核对后改正。',
  'The time lies before 2020 or in the future, probably a slip. Check and mend it.',
];
export const channelUnknown: Words = [
  'row.channel-unknown',
  `受理渠道不能识别。请填其中之一：${channelList.join('、')}。`,
  `The channel is not known. Write one of ${channelList.join(', ')}.`,
];
export const rightUnknown: Words = [
  'row.right-type-unknown',
  `问题分类不能识别。请填其中之一：${rightList.join('、')}。`,
  `The kind of right is not known. Write one of ${rightList.join(', ')}.`,
];
export const urgencyUnknown: Words = [
  'row.urgency-unknown',
  '紧急程度不能识别。请填“一般”“紧急”或“特急”。',
  'The urgency is not known. Write 一般, 紧急 or 特急.',
];
export const confidentialUnknown: Words = [
  'row.confidential-unknown',
  '是否保密不能识别。请填“是”或“否”。',
  'Whether it is confidential cannot be told. Write 是 (yes) or 否 (no).',
];

const placeWords: Readonly<Record<PlaceProblem, readonly [code: Words[0], en: string]>> = {
  'unknown-division': [
    'row.place-unknown',
    'The three regions have no such division. Check it and write province, city and district in full.',
  ],
  'wrong-city': ['row.place-wrong-city', 'The division lies elsewhere than written. Check it and write where it really lies.'],
  ambiguous: ['row.place-ambiguous', 'The place can be read in more than one way. Write one place, with the province or city it lies in.'],
  'pseudo-code': ['row.place-zone', 'A development zone is no division. Write the district or county in which the place really lies.'],
  empty: ['row.place-missing', 'The place is not filled in. Write city and district, such as 天津市武清区.'],
};

/** The directory's own sentence says what is wrong with a place. */
export const placeRefused = (problem: PlaceProblem, sentence: string): Words => [placeWords[problem][0], sentence, placeWords[problem][1]];
export const placesDiffer = (district: string, address: string): Words => [
  'row.place-contradiction',
  `事发区县是${district}，诉求地点却在${address}。请核对，改成一致后导入。`,
  'The district and the address lie in different places. Check them and make them agree.',
];
export const notStored = (code: string): Words => [
  'row.not-stored',
  `登记时出错（${code}），其他行不受影响。请稍后重新导入这一行；仍不成功请联系运维。`,
  `Registering it failed (${code}); other rows are not affected. Import this row again later, and tell the administrators if it fails again.`,
];
