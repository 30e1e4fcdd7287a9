import { Radio } from 'antd';
import type { DuplicateOf, Elsewhere } from '../api/types.js';
import { useWords } from '../words/use-words.js';

type Decision = Omit<DuplicateOf, 'matterId'>;

interface Props {
  matter: Elsewhere;
  decision: Decision | undefined;
  decide: (decision: Decision) => void;
}

/** Another region's matter that agrees in masked words: more than where it is, nobody here may know. */
export function DuplicateElsewhere({ matter: { id, region, number, score, reasons }, decision, decide }: Props) {
  const { t, say } = useWords();
  const choices = (['similar', 'different'] as const).map((value) => ({ value, label: t(`register.duplicates.${value}`) }));
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
      <Radio.Group
        aria-label={t('register.duplicates.decide', { number })}
        size="small"
        optionType="button"
        buttonStyle="solid"
        value={decision?.decision}
        onChange={({ target }) => decide({ decision: target.value as Decision['decision'] })}
        options={choices}
      />
      <p className="quiet">
        {t(decision === undefined ? 'register.duplicates.elsewhereMeans' : `register.duplicates.${decision.decision}Means`)}
      </p>
    </article>
  );
}
