import { Alert, type FormInstance } from 'antd';
import { type FieldError, LineLost, Problem } from '../api/problem.js';
import { useWords } from '../words/use-words.js';
import { pathOf } from './field-path.js';

export interface Troubled {
  readonly isPending: boolean;
  readonly failureCount: number;
  readonly error: Error | null;
}

interface Props {
  command: Troubled;
  /** The form that was sent: faults of its fields stand there. */
  form?: FormInstance;
}

/** Says why a command has not gone through: still trying over a lost line, given up, or refused and by which rule. */
export function CommandTrouble({ command: { error, isPending, failureCount }, form }: Props) {
  const { t } = useWords();
  if (isPending) return failureCount === 0 ? null : <Notice title={t('command.repeating', { count: failureCount })} />;
  if (error === null) return null;
  if (error instanceof LineLost) return <Notice title={t('command.lineLost')} more={t('command.lineLostNext')} />;
  if (error instanceof Problem && error.status === 401) return <Notice title={t('command.sessionEnded')} />;
  return <Refused error={error} elsewhere={new Set(form?.getFieldsError().map(({ name }) => name.join('.')))} />;
}

const Notice = ({ title, more }: { title: string; more?: string }) => (
  <Alert className="form-alert" type="warning" showIcon role="status" title={title} description={more} />
);

function Refused({ error, elsewhere }: { error: Error; elsewhere: ReadonlySet<string> }) {
  const { problem } = useWords();
  const faults = error instanceof Problem ? error.fields : [];
  const here = faults.filter(({ field }) => !elsewhere.has(pathOf(field).join('.')));
  // Faults that stand at their fields need no more than the title here.
  const more = faults.length > 0 && here.length === 0 ? undefined : <Details error={error} faults={here} />;
  return <Alert className="form-alert" type="error" showIcon role="alert" title={problem(error)} description={more} />;
}

function Details({ error, faults }: { error: Error; faults: FieldError[] }) {
  const { language } = useWords();
  const { code, reason } = error instanceof Problem ? error : {};
  return (
    <>
      {faults.map(({ field, message, messageEn }) => (
        <div key={field + message}>
          {field}: {language === 'en' ? (messageEn ?? message) : message}
        </div>
      ))}
      {reason !== undefined && <div>{language === 'en' ? reason.en : reason.zh}</div>}
      {code !== undefined && <small className="quiet">{code}</small>}
    </>
  );
}
