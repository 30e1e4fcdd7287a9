/** What is wrong with one field: a stable code and a sentence in both languages that says how to mend it. */
export interface Fault {
  readonly code: `field.${string}`;
  readonly message: string;
  readonly messageEn: string;
  /** Where inside the field, such as the index in a list. */
  readonly at?: string;
}

const fault = (code: Fault['code'], message: string, messageEn: string): Fault => ({ code, message, messageEn });

export const missing = fault('field.missing', '必须填写。', 'Is required.');
export const unknown = fault('field.unknown', '没有这个字段，请删去。', 'There is no such field; leave it out.');
export const empty = fault('field.empty', '不能为空。', 'Must not be empty.');
export const controlCharacter = fault(
  'field.control-character',
  '含有不可见的控制字符，请删去。',
  'Contains control characters; remove them.',
);
export const brokenCharacter = fault(
  'field.broken-character',
  '含有残缺的字符，请重新输入。',
  'Contains a broken character; type it again.',
);
export const notAMoment = fault(
  'field.not-a-moment',
  '应为带时区的真实时间，例如 2026-04-15T09:00:00+08:00。',
  'Must be a real time with an offset, such as 2026-04-15T09:00:00+08:00.',
);
export const notADay = fault('field.not-a-day', '应为真实日期，例如 2026-04-15。', 'Must be a real date, such as 2026-04-15.');
export const notAnId = fault('field.not-an-id', '应为 UUID 编号。', 'Must be an id in the form of a UUID.');
export const notANumber = fault('field.not-a-number', '应为编号数字。', 'Must be a number.');
export const notAPhone = fault(
  'field.not-a-phone',
  '应为电话号码，例如 010-12345678。',
  'Must be a telephone number, such as 010-12345678.',
);
export const notACursor = fault(
  'field.not-a-cursor',
  '翻页位置无效，请从第一页重新开始。',
  'Is not a cursor of this list; start from the first page.',
);

export const wrongType = (zh: string, en: string): Fault =>
  fault('field.wrong-type', `类型不对，应为${zh}。`, `Has the wrong type: must be ${en}.`);
export const tooLong = (max: number): Fault => fault('field.too-long', `最多 ${max} 个字。`, `Must have at most ${max} characters.`);
export const tooShort = (min: number): Fault => fault('field.too-short', `至少 ${min} 个字。`, `Must have at least ${min} characters.`);
export const tooMany = (max: number): Fault => fault('field.too-many', `最多 ${max} 项。`, `Must have at most ${max} items.`);
export const outOfRange = (min: number, max: number): Fault =>
  fault('field.out-of-range', `应在 ${min} 到 ${max} 之间。`, `Must lie between ${min} and ${max}.`);
export const notOneOf = (choices: readonly string[]): Fault =>
  fault('field.not-one-of', `只能是：${choices.join('、')}。`, `Must be one of: ${choices.join(', ')}.`);
