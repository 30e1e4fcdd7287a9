import type { DuplicateQuestion } from '../api/types.js';
import { mayBeAnonymous, type SubmissionForm, submissionOf } from './submission.js';

/** What is compared while the caller still speaks; null until there is enough to tell one matter from another. */
export function duplicateQuestion(form: Partial<SubmissionForm>): DuplicateQuestion | null {
  const { kind = 'complaint', anonymous = false } = form;
  const said = submissionOf({ ...form, kind, receivedAt: '2026-01-01T00:00' } as SubmissionForm);
  const { rightType, title, facts, respondent, place, outsideNumber, amountFen, happenedOn } = said as Partial<typeof said>;
  const earlierNumber = form.earlierNumber?.trim() || undefined;
  const told = respondent?.name !== undefined && (title !== undefined || facts !== undefined);
  if (!told && outsideNumber === undefined && earlierNumber === undefined) return null;
  const phone = anonymous && mayBeAnonymous(kind) ? undefined : form.reporter?.phone?.trim();
  const { name, phone: respondentPhone } = respondent ?? {};
  const asked = {
    ...{ kind, rightType, title, facts, place, outsideNumber, earlierNumber, amountFen, happenedOn },
    respondent: name === undefined ? undefined : { name, phone: isPhone(respondentPhone) ? respondentPhone : undefined },
    phone: isPhone(phone) ? phone : undefined,
  };
  return JSON.parse(JSON.stringify(asked)) as DuplicateQuestion;
}

/** Half a number finds nobody, and is refused. */
export const isPhone = (text: string | undefined): text is string =>
  text !== undefined && text.replaceAll(/\D/g, '').length >= 7 && /^[\d\s()+-]+$/.test(text);
