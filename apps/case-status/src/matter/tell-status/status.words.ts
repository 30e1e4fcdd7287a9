import type { PublicStatus, StatusPhase } from './public-status.js';

export const languages = ['zh', 'en'] as const;
export type Language = (typeof languages)[number];
type Said = Readonly<Record<Language, string>>;

interface PhaseWords {
  readonly state: Said;
  /** Who acts, behind the name of the region. */
  readonly who: Said;
  readonly next: Said;
}

const intake: Said = { zh: '统一受理机构', en: 'intake office' };
const unit: Said = { zh: '办案机构', en: 'case unit' };

/** Words for every phase: a phase without words does not compile. */
export const phaseWords: Readonly<Record<StatusPhase, PhaseWords>> = {
  registered: {
    state: { zh: '已登记', en: 'On file' },
    who: intake,
    next: {
      zh: '该机构审查后决定是否受理（投诉）或是否立案核查（举报）。需要补充材料时会与您联系。',
      en: 'The office looks into it and decides whether to accept the complaint or to verify the report. It contacts you if anything is missing.',
    },
  },
  moving: {
    state: { zh: '已转往其他地区，等待签收', en: 'Sent to another region, to be signed for' },
    who: intake,
    next: {
      zh: '对方签收后决定是否接办。若不接办，会退回原登记地区继续办理，您不需要重新提交。',
      en: 'That region signs for it and decides whether to take it. If not, it goes back to the region where you submitted it; you need not submit it again.',
    },
  },
  disputed: {
    state: { zh: '正在确定由哪个地区办理', en: 'Regions are settling who handles it' },
    who: intake,
    next: {
      zh: '相关地区协商，协商不成的报共同上级指定。确定之前由现在的地区保管，不会丢失。',
      en: 'The regions negotiate; without agreement their common superior decides. Until then the present region keeps it.',
    },
  },
  accepted: {
    state: { zh: '已受理', en: 'Accepted' },
    who: unit,
    next: {
      zh: '依双方自愿组织调解，或继续调查。调解结果会另行告知您。',
      en: 'Mediation is arranged if both sides agree, or the inquiry goes on. You are told the outcome separately.',
    },
  },
  refused: {
    state: { zh: '不予受理', en: 'Not accepted' },
    who: unit,
    next: {
      zh: '不予受理的理由和其他救济途径已另行告知您。如未收到，请拨打12345或12315查询。',
      en: 'The reasons and other remedies were told to you separately. If you have not received them, call 12345 or 12315.',
    },
  },
  verifying: {
    state: { zh: '正在核查', en: 'Being verified' },
    who: unit,
    next: {
      zh: '核查线索后决定是否立案。依法应当告知结果的，会另行告知您。',
      en: 'The leads are verified, then it is decided whether to open a case. You are told the result where the law says so.',
    },
  },
  answered: {
    state: { zh: '已答复', en: 'Answered' },
    who: unit,
    next: {
      zh: '依法应当告知的结果已另行告知您。手续完成后办结。',
      en: 'What the law says you are told was told to you separately. The matter is closed when the paperwork is done.',
    },
  },
  mediating: {
    state: { zh: '正在调解', en: 'In mediation' },
    who: unit,
    next: {
      zh: '双方都已同意调解。检测、鉴定的时间不计入期限；调解结束后会告知双方。',
      en: 'Both sides agreed to mediation. Time for tests is not counted; both are told when it ends.',
    },
  },
  'mediation-ended': {
    state: { zh: '调解已终结', en: 'Mediation ended' },
    who: unit,
    next: {
      zh: '终结调解的情况会另行告知双方，之后办结。未达成协议的，可以申请仲裁或者向人民法院起诉。',
      en: 'Both sides are told separately, then it is closed. Without an agreement you may go to arbitration or to court.',
    },
  },
  redirected: {
    state: { zh: '已告知您向有权机关反映', en: 'You were told which agency to go to' },
    who: intake,
    next: {
      zh: '本机关没有处理权限。有权机关已另行告知您；如未收到，请拨打12345或12315查询。',
      en: 'This office has no power over it. The competent agency was told to you separately; if not, call 12345 or 12315.',
    },
  },
  withdrawn: {
    state: { zh: '已按您的要求撤回', en: 'Withdrawn as you asked' },
    who: intake,
    next: {
      zh: '投诉已经终止。有新的事实或证据，可以再次提交。',
      en: 'The complaint has ended. With new facts or proof you may submit again.',
    },
  },
  closed: {
    state: { zh: '已办结', en: 'Closed' },
    who: unit,
    next: {
      zh: '办理已经结束。有新的事实或证据，可以再次提交，并说明本查询码。',
      en: 'The matter has ended. With new facts or proof you may submit again; mention this code.',
    },
  },
};

export const pageWords = {
  title: { zh: '办理进度查询', en: 'Status of your submission' },
  lead: {
    zh: '请输入登记时告知您的查询码，以及您所留手机号的后四位。匿名举报请输入凭条上的六位验证码。',
    en: 'Enter the status code you were given and the last four digits of the phone you left. If you reported anonymously, enter the six-digit secret on your slip.',
  },
  code: { zh: '查询码（12位数字）', en: 'Status code (12 digits)' },
  answer: { zh: '手机号后四位，或六位验证码', en: 'Last four digits of the phone, or the six-digit secret' },
  ask: { zh: '查询', en: 'Look up' },
  again: { zh: '再查一件', en: 'Look up another' },
  other: { zh: 'English', en: '中文' },
  'not-found': {
    zh: '没有找到：查询码或后四位（验证码）不正确，或者此件刚刚登记。请核对后再试。',
    en: 'Not found: the code or the digits are wrong, or the matter was only just registered. Check both and try again.',
  },
  mistyped: {
    zh: '查询码输入有误：应为12位数字。请对照凭条逐位核对。',
    en: 'The code was mistyped: it has 12 digits. Compare it with your slip, digit by digit.',
  },
  'no-answer': { zh: '请输入手机号后四位，或六位验证码。', en: 'Enter the last four digits of the phone, or the six-digit secret.' },
  elsewhere: {
    zh: '此查询码由{region}登记，请到{region}的查询页面查询。',
    en: 'This code was given in {region}; please ask on the page of {region}.',
  },
  wait: { zh: '查询次数过多，请在{seconds}秒后再试。', en: 'Too many attempts; try again in {seconds} seconds.' },
  state: { zh: '办理状态', en: 'Status' },
  who: { zh: '由谁办理', en: 'Who acts' },
  by: { zh: '办理期限', en: 'By when' },
  next: { zh: '下一步', en: 'What happens next' },
  received: { zh: '登记日期', en: 'Received on' },
  changed: { zh: '最近更新', en: 'Last change' },
  'no-clock': { zh: '目前没有需要您等待的法定期限。', en: 'No statutory time limit is running at present.' },
  overdue: { zh: '期限已过。您可以拨打12345催办。', en: 'The time limit has passed. You may call 12345.' },
  complaint: { zh: '投诉', en: 'complaint' },
  report: { zh: '举报', en: 'report' },
} as const satisfies Readonly<Record<string, Said>>;

export const said = (what: keyof typeof pageWords, language: Language, values: Readonly<Record<string, string>> = {}): string =>
  pageWords[what][language].replaceAll(/\{(\w+)\}/g, (_all, name: string) => values[name] ?? '');

export const isLate = ({ by, overdue }: PublicStatus): boolean => by !== null && overdue;
