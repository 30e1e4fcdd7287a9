import type { Consent, Reporter, Respondent, Submission } from '../api/types.js';
import { fromLocalInput, toLocalInput } from '../words/time.js';

/** What the form holds while the caller speaks. */
export interface SubmissionForm {
  kind: 'complaint' | 'report' | 'both';
  channel: string;
  outsideNumber?: string;
  /** A number that the caller names: looked for, not registered. */
  earlierNumber?: string;
  receivedAt: string;
  anonymous: boolean;
  reporter?: Partial<Reporter>;
  byProxy?: boolean;
  rightType?: string;
  title?: string;
  facts?: string;
  request?: string;
  happenedOn?: string;
  amountYuan?: string;
  proof?: string;
  mayPublish?: boolean;
  mayDelegateMediation?: boolean;
  urgency: string;
  confidential: boolean;
  respondent?: Partial<Respondent>;
  place?: { text?: string };
  parties?: Partial<Respondent>[];
  goods?: GoodsForm[];
  clues?: string[];
  consent: Consent;
}

/** A line of goods as it is typed. */
interface GoodsForm {
  name?: string;
  quantity?: string;
  unit?: string;
  amountYuan?: string;
}

export const emptyForm = (now: Date): SubmissionForm => ({
  kind: 'complaint',
  channel: '12345-phone',
  receivedAt: toLocalInput(now),
  anonymous: false,
  urgency: 'normal',
  confidential: false,
  // Consent is what the caller says, never what the form assumes (C-18).
  consent: 'none',
});

/** Only a report may be anonymous (C-03). */
export const mayBeAnonymous = (kind: SubmissionForm['kind']): boolean => kind === 'report';

/** The form as the service takes it: texts trimmed, what was left empty left out. */
export function submissionOf(form: SubmissionForm): Submission {
  const { anonymous, reporter: caller, byProxy, receivedAt, amountYuan, earlierNumber: _, goods = [], ...said } = form;
  const { proxy, ...alone } = caller ?? {};
  const reporter = byProxy === true ? caller : alone;
  const nobody = anonymous && mayBeAnonymous(form.kind);
  return filled({
    ...said,
    goods: goods.map(({ quantity, amountYuan: worth, ...line }) => ({ ...line, quantity: Number(quantity), amountFen: fenOf(worth) })),
    amountFen: fenOf(amountYuan),
    receivedAt: fromLocalInput(receivedAt),
    reporter: nobody ? undefined : reporter,
  }) as unknown as Submission;
}

/** An amount as people write it, in yuan with two places at most. */
export const yuan = /^\s*\d{1,12}(\.\d{1,2})?\s*$/;

// By its digits and not by multiplication: 19.9 * 100 is no whole number of fen.
export function fenOf(amount: string | undefined): number | undefined {
  if (amount === undefined || !yuan.test(amount)) return undefined;
  const [whole = '0', cents = ''] = amount.trim().split('.');
  return Number(whole) * 100 + Number(cents.padEnd(2, '0'));
}

function filled(value: unknown): unknown {
  if (typeof value === 'string') return value.trim() === '' ? undefined : value.trim();
  if (Array.isArray(value)) return value.length === 0 ? undefined : value.map(filled);
  if (typeof value !== 'object' || value === null) return value;
  const parts = Object.entries(value).map(([name, part]) => [name, filled(part)] as const);
  const kept = parts.filter(([, part]) => part !== undefined);
  return kept.length === 0 ? undefined : Object.fromEntries(kept);
}
