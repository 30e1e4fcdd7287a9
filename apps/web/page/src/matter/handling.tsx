import { Alert } from 'antd';
import { useWords } from '../words/use-words.js';
import { Field } from './content.js';
import type { Known } from './use-matter.js';

/** How far the work has come beside the decision: who has it down the line, the mediation, what was demanded and told. */
export function HandlingPanel({ known: { matter, complaint } }: { known: Known }) {
  const { t, say } = useWords();
  const { desk, mediation, redirectedTo } = matter;
  const { identity, returned, withdrawal, result, extortion, redirection, mediation: own } = complaint?.handling ?? {};
  if ([desk, mediation, redirectedTo, identity, returned, withdrawal, result, extortion].every((part) => part === undefined)) return null;
  const consentOf = (given: boolean | undefined) => t(given === undefined ? 'work.notAsked' : given ? 'work.consents' : 'work.declines');
  return (
    <section className="panel" aria-label={t('work.title')} data-testid="handling">
      <h2>{t('work.title')}</h2>
      {extortion !== undefined && (
        <Alert type="warning" showIcon title={t('work.extortion')} description={extortion.policePaper ?? t('work.extortionHint')} />
      )}
      <dl className="fields">
        <Field name={t('work.desk')}>{desk?.name}</Field>
        <Field name={t('work.returned')}>{returned && `${returned.from}：${returned.reason}`}</Field>
        <Field name={t('work.fields.to')}>{redirectedTo}</Field>
        <Field name={t('work.fields.told')}>{redirection?.text ?? result?.text}</Field>
        <Field name={t('work.withdrawal')}>{withdrawal?.reason}</Field>
        <Field name={t('work.identity')}>
          {identity && (identity.shown?.note ?? t('work.identityOpen', { items: identity.items.join('、') }))}
        </Field>
        <Field name={t('work.fields.delegatedTo')}>{mediation?.delegatedTo}</Field>
        {mediation !== undefined && <Field name={t('work.sides.complainant')}>{consentOf(mediation.complainant)}</Field>}
        {mediation !== undefined && <Field name={t('work.sides.respondent')}>{consentOf(mediation.respondent)}</Field>}
        <Field name={t('work.fields.ground')}>{mediation?.end !== undefined && say('mediationEnds', mediation.end)}</Field>
        <Field name={t('work.fields.text')}>{own?.end?.text}</Field>
        <Field name={t('work.fields.basis')}>{result?.basis}</Field>
      </dl>
    </section>
  );
}
