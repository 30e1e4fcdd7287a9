import { registerProblemTitles } from '#libs/http/src/problems/catalogue.js';
import { HttpProblem } from '#libs/http/src/problems/http-problem.js';
import type { RowFault } from '../import/reading/row-fault.js';

registerProblemTitles({
  'hotline.headers-missing': {
    zh: '缺少 webhook-id、webhook-timestamp 或 webhook-signature 请求头，或其格式不正确（Standard Webhooks）。',
    en: 'The header webhook-id, webhook-timestamp or webhook-signature is missing or malformed (Standard Webhooks).',
  },
  'hotline.stale': {
    zh: 'webhook-timestamp 与本系统时间相差超过5分钟。请校准时钟，重新签名后再发。',
    en: 'The webhook-timestamp is more than five minutes off. Set the clock, sign again and send again.',
  },
  'hotline.not-authentic': {
    zh: '来源不存在，或签名不正确。请核对地址中的来源编号、密钥，并对原始请求体签名。',
    en: 'There is no such source, or the signature is wrong. Check the source in the address and the secret, and sign the raw body.',
  },
  'hotline.too-many-attempts': {
    zh: '签名错误次数过多，请稍后再试。',
    en: 'Too many wrong signatures; try again later.',
  },
  'hotline.switched-off': { zh: '此来源已停用，请联系运维。', en: 'This source is switched off; ask the administrators.' },
  'hotline.name-taken': { zh: '已有同名的来源系统，请换一个名称。', en: 'A source has this name already; choose another.' },
  'hotline.url-not-allowed': {
    zh: '回传地址须为 https，且不含用户名、密码和 # 部分。',
    en: 'The address must be https, with no user name, password or fragment in it.',
  },
  'work-order.columns-missing': {
    zh: '工单缺少必需的字段，请按此来源的版式补上后重新推送。',
    en: 'The work order lacks fields that its layout needs; add them and push it again.',
  },
  'work-order.refused': {
    zh: '工单内容不能登记，请按提示改正后重新推送。',
    en: 'The work order cannot be registered; mend it as told and push it again.',
  },
  'work-order.other-desk': {
    zh: '这是其他地区受理的工单，请推送给该地区。',
    en: 'Another region received this work order; push it there.',
  },
  'work-order.number-taken': {
    zh: '这个工单编号已登记了另一件事项（标题和被反映单位都不同）。请核对编号。',
    en: 'This number is registered for another matter (title and respondent differ). Check the number.',
  },
  'work-order.not-supplementable': {
    zh: '此工单已登记，事项已不在本地区办理，或诉求类型已变，改动的内容不能补入；请以新编号推送。',
    en: 'The work order is registered; its matter is no longer worked on here, or its kind changed, so nothing can be added. Push it under a new number.',
  },
});

export const headersMissing = () => new HttpProblem(400, 'hotline.headers-missing');
export const stale = () => new HttpProblem(401, 'hotline.stale');
export const notAuthentic = () => new HttpProblem(401, 'hotline.not-authentic');
export const switchedOff = () => new HttpProblem(403, 'hotline.switched-off');
export const nameTaken = () => new HttpProblem(409, 'hotline.name-taken');
export const urlNotAllowed = () => new HttpProblem(422, 'hotline.url-not-allowed');
export const numberTaken = () => new HttpProblem(409, 'work-order.number-taken');
export const otherDesk = () => new HttpProblem(422, 'work-order.other-desk');
export const notSupplementable = () => new HttpProblem(409, 'work-order.not-supplementable');
export const columnsMissing = (layout: string, missing: readonly string[]) =>
  new HttpProblem(422, 'work-order.columns-missing', { details: { layout, missing } });
export const tooManyAttempts = (seconds: number) =>
  new HttpProblem(429, 'hotline.too-many-attempts', {
    headers: { 'Retry-After': String(seconds) },
    details: { retryAfterSeconds: seconds },
  });
export const refusedOrder = (faults: readonly RowFault[]) =>
  new HttpProblem(422, 'work-order.refused', {
    errors: faults.map(({ column = '', code, sentence, sentenceEn }) => ({
      field: column,
      code,
      message: sentence,
      messageEn: sentenceEn,
    })),
  });
