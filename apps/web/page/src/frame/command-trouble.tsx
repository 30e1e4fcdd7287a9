import { Alert } from 'antd';
import { LineLost, Problem } from '../api/problem.js';
import { useWords } from '../words/use-words.js';

export interface Troubled {
  readonly isPending: boolean;
  readonly failureCount: number;
  readonly error: Error | null;
}

/** Says why a command has not gone through: still trying over a lost line, given up, or refused and by which rule. */
export function CommandTrouble({ command, hideFields = false }: { command: Troubled; hideFields?: boolean }) {
  const { t, problem, language } = useWords();
  const { error, isPending, failureCount } = command;
  if (isPending && failureCount > 0) {
    return <Alert className="form-alert" type="warning" showIcon title={t('command.repeating', { count: failureCount })} role="status" />;
  }
  if (error === null || isPending) return null;
  if (error instanceof LineLost) {
    return (
      <Alert
        className="form-alert"
        type="warning"
        showIcon
        title={t('command.lineLost')}
        description={t('command.lineLostNext')}
        role="alert"
      />
    );
  }
  if (error instanceof Problem && error.status === 401) {
    return <Alert className="form-alert" type="warning" showIcon title={t('command.sessionEnded')} role="alert" />;
  }
  const all = error instanceof Problem ? error.fields : [];
  const fields = hideFields ? [] : all;
  // Faults that stand at their fields already need no more than the title here.
  const shown = !hideFields || all.length === 0;
  const reason = error instanceof Problem ? error.reason : undefined;
  return (
    <Alert
      className="form-alert"
      type="error"
      showIcon
      role="alert"
      title={problem(error)}
      description={
        shown && (
          <>
            {fields.map(({ field, message, messageEn }) => (
              <div key={field + message}>
                {field}: {language === 'en' ? (messageEn ?? message) : message}
              </div>
            ))}
            {reason !== undefined && <div>{language === 'en' ? reason.en : reason.zh}</div>}
            {error instanceof Problem && <small className="quiet">{error.code}</small>}
          </>
        )
      }
    />
  );
}
