import { useWords } from '../words/use-words.js';
import { Field } from './content.js';
import type { Known } from './use-matter.js';

/** How it ended: the kind of result for all three regions, the words of it where they are on file. */
export function Outcome({ known: { matter, complaint } }: { known: Known }) {
  const { t, say } = useWords();
  const { refusal, answer } = complaint ?? {};
  if (matter.result === undefined && matter.refusalGround === undefined) return null;
  return (
    <section className="panel outcome" aria-label={t('outcome.title')}>
      <h2>{t('outcome.title')}</h2>
      <dl className="fields">
        {matter.result !== undefined && <Field name={t('outcome.result')}>{say('results', matter.result)}</Field>}
        <Field name={t('outcome.text')}>{answer?.text}</Field>
        {matter.refusalGround !== undefined && (
          <Field name={t('outcome.ground')}>{say('refusalGrounds', String(matter.refusalGround))}</Field>
        )}
        <Field name={t('outcome.reasons')}>{refusal?.reasons}</Field>
        <Field name={t('outcome.remedies')}>{refusal?.remedies}</Field>
      </dl>
    </section>
  );
}
