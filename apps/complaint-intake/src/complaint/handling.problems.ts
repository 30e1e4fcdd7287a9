import { registerProblemTitles } from '#libs/http/src/problems/catalogue.js';

registerProblemTitles({
  'complaint.proxy-expired': {
    zh: '委托书的期限已过，请核对或者更换委托书（C-04）。',
    en: 'The power of attorney has expired; check or renew it (C-04).',
  },
  'complaint.two-representatives': {
    zh: '共同投诉须推选两名代表：登记的投诉人和另外一人（C-05）。',
    en: 'A joint complaint names two representatives: the first complainant and one other (C-05).',
  },
  'complaint.passed-on': {
    zh: '已分送的事项不能再转给别的单位；无权办理的，请退回统一受理（C-24）。',
    en: 'It was distributed already: whoever has no power gives it back to the unified intake (C-24).',
  },
  'complaint.desk-not-below': {
    zh: '只能分送本地区的下级机关；外地机关请走转办（F26-3）。',
    en: 'Distribution goes down the line of this region; refer it to other regions (F26-3).',
  },
  'complaint.not-distributed': { zh: '此件没有分送，仍在统一受理。', en: 'It was not distributed; the unified intake has it.' },
  'complaint.unknown-agency': { zh: '没有这个区划代码的机关，请重新选择。', en: 'No agency has this division code; choose another.' },
  'mediation.delegation-not-consented': {
    zh: '投诉人未同意委托调解，请由本机关调解，或先征得同意（C-11）。',
    en: 'The complainant did not consent to delegated mediation (C-11).',
  },
  'mediation.not-offered': { zh: '还没有征询双方是否同意调解（C-11）。', en: 'Ask both sides for their consent first (C-11).' },
  'mediation.consent-missing': {
    zh: '双方都同意调解后，才能以达成协议终结（C-11）。',
    en: 'An agreement needs a mediation to which both sides consented (C-11).',
  },
  'mediation.represented-not-asked': {
    zh: '共同投诉达成协议，须经被代表的投诉人同意（C-05）。',
    en: 'A settlement of a joint complaint needs the consent of those represented (C-05).',
  },
  'mediation.time-left': {
    zh: '调解期限还没有到，不能以逾期终止；请选择其他情形（C-12）。',
    en: 'The time for the mediation is not over; choose another ground (C-12).',
  },
  'complaint.due-day-past': { zh: '期限已经过去，请选择今天或以后的日期。', en: 'That day has passed; choose today or a later day.' },
  'complaint.identity-not-demanded': { zh: '没有要求过提供身份证明材料。', en: 'No proof of identity was demanded.' },
  'complaint.no-legal-basis': { zh: '请写明要求告知的法律依据（C-21）。', en: 'Name the law that demands the notice (C-21).' },
  'complaint.notice-outstanding': {
    zh: '还有告知没有完成，完成后才能办结（C-14、C-27）。',
    en: 'Somebody has still to be told; it can be closed after that (C-14, C-27).',
  },
});
