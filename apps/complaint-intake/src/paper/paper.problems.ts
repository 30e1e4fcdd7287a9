import { registerProblemTitles } from '#libs/http/src/problems/catalogue.js';

registerProblemTitles({
  'paper.not-found': { zh: '没有这份文书。', en: 'There is no such paper.' },
  'paper.no-template': { zh: '当前没有这种文书的式样，请刷新后重选。', en: 'No form of this name is in force; read the list again.' },
  'paper.field-missing': { zh: '文书还有必填内容没有填写。', en: 'A field of the paper is missing.' },
  'paper.field-unknown': { zh: '该文书没有这个填写项，请刷新。', en: 'The form has no such field; read the list again.' },
  'paper.field-wrong': { zh: '填写的格式不对，请检查日期、时间或选项。', en: 'A day, a time or a choice has another form.' },
  'paper.names-reporter': {
    zh: '填写内容中有投诉人、举报人的信息，而这份文书会送达被投诉人，请删去（R-022）。',
    en: 'What was typed names the submitter, and the paper reaches the respondent; take it out (R-022).',
  },
  'paper.other-kind': { zh: '这种文书不适用于该类事项。', en: 'This form is not for this kind of matter.' },
  'paper.not-now': { zh: '当前办理状态下不能制作这种文书。', en: 'This form is not issued in the present state of the matter.' },
  'paper.crosses-regions': {
    zh: '分送只能向本地区下级机关或内设机构；跨地区请用转办（C-18、C-24）。',
    en: 'Distribution goes down in the own region only; refer the matter to another region instead (C-18, C-24).',
  },
  'paper.not-downwards': { zh: '分送应送下级机关或内设机构（C-24）。', en: 'Distribution goes to a lower agency or an own unit (C-24).' },
  'paper.stays-in-region': {
    zh: '转办函发往其他地区；本地区内请用分送通知书。',
    en: 'A letter of referral goes to another region; distribute within the own.',
  },
  'paper.voided': { zh: '这份文书已作废。', en: 'The paper is void already.' },
});
