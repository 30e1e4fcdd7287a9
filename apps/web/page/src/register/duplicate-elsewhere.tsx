import type { Elsewhere } from '../api/types.js';
import { useWords } from '../words/use-words.js';
import { type Decision, DuplicateChoice } from './duplicate-choice.js';

interface Props {
  matter: Elsewhere;
  decision: Decision | undefined;
  decide: (decision: Decision) => void;
}

/** What is elsewhere is never put on the file of one that is here. */
const choices = [{ value: 'similar' }, { value: 'different' }] as const;

/** Another region's matter that agrees in masked words: more than where it is, nobody here may know. */
export function DuplicateElsewhere({ matter: { id, region, number, score, reasons }, decision, decide }: Props) {
  const { t, say } = useWords();
  return (
    <article className="duplicate">
      <p>
        <strong>{t('register.duplicates.elsewhere', { region: say('regions', region) })}</strong>{' '}
        <a href={`/matters/${id}`} target="_blank" rel="noreferrer" tabIndex={-1}>
          {number}
        </a>{' '}
        <span className="score">{t('register.duplicates.score', { score })}</span>
      </p>
      <p className="quiet" lang="zh">
        {reasons.join('；')}
      </p>
      <DuplicateChoice number={number} choices={choices} decision={decision} decide={decide} />
      <p className="quiet">
        {t(decision === undefined ? 'register.duplicates.elsewhereMeans' : `register.duplicates.${decision.decision}Means`)}
      </p>
    </article>
  );
}
