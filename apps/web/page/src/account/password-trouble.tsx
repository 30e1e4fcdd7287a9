import { Alert } from 'antd';
import { LineLost, Problem } from '../api/problem.js';
import { useWords, type Words } from '../words/use-words.js';

/** What is wrong with one of the two passwords, said at its field. */
export function atField(error: Error | null, t: Words): Error | null {
  if (!(error instanceof Problem)) return error;
  const fault = faultOf(error, t);
  return fault === undefined ? error : new Problem({ ...error.body, errors: [fault] });
}

function faultOf({ code, body }: Problem, t: Words) {
  if (code === 'auth.wrong-password') return { field: 'current', code, message: t('password.wrong'), messageEn: t('password.wrong') };
  if (code !== 'account.weak-password') return undefined;
  const message = t(`password.faults.${body['fault'] as 'too-short'}`, { defaultValue: body.title });
  return { field: 'password', code, message, messageEn: message };
}

/** What belongs to neither field: too many attempts, a line that was lost in between, a session that had ended. */
export function PasswordTrouble({ error }: { error: Error | null }) {
  const { t, problem } = useWords();
  if (error === null || (error instanceof Problem && (faultOf(error, t) !== undefined || error.fields.length > 0))) return null;
  const seconds = error instanceof Problem && error.status === 429 ? Number(error.body['retryAfterSeconds']) : undefined;
  const title =
    error instanceof LineLost ? t('password.lineLost') : seconds === undefined ? problem(error) : t('password.slowed', { count: seconds });
  return <Alert className="form-alert" type="warning" showIcon role="alert" title={title} />;
}
