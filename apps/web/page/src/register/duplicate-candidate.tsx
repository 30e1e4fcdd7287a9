import { Checkbox } from 'antd';
import type { Candidate } from '../api/types.js';
import { useWords } from '../words/use-words.js';
import { type Decision, DuplicateChoice } from './duplicate-choice.js';

interface Props {
  candidate: Candidate;
  decision: Decision | undefined;
  decide: (decision: Decision) => void;
}

/** One candidate with the reasons for it, decided in place. */
export function DuplicateCandidate({ candidate, decision, decide }: Props) {
  const { t, say, time } = useWords();
  const { number, title, respondent, score, reasons, state, receivedAt, mayBeSame } = candidate;
  const choices = (['same', 'similar', 'different'] as const).map((value) => ({
    value,
    disabled: value === 'same' && !mayBeSame,
  }));
  return (
    <article className="duplicate">
      <p>
        <a href={`/matters/${candidate.id}`} target="_blank" rel="noreferrer" tabIndex={-1}>
          {number}
        </a>{' '}
        <span className="score">{t('register.duplicates.score', { score })}</span>{' '}
        <span className="quiet">
          {say('matterStates', state)} · {t('register.duplicates.received', { day: time.day(receivedAt) })}
        </span>
      </p>
      {title !== null && (
        <p>
          {title} · {respondent}
        </p>
      )}
      <p className="quiet" lang="zh">
        {reasons.join('；')}
      </p>
      <DuplicateChoice number={number} choices={choices} decision={decision} decide={decide} />
      <Meaning decision={decision} decide={decide} mayBeSame={mayBeSame} />
    </article>
  );
}

function Meaning({ decision, decide, mayBeSame }: Pick<Props, 'decision' | 'decide'> & Pick<Candidate, 'mayBeSame'>) {
  const { t } = useWords();
  if (decision === undefined) return mayBeSame ? null : <p className="quiet">{t('register.duplicates.sameNot')}</p>;
  return (
    <>
      <p className="quiet">{t(`register.duplicates.${decision.decision}Means`)}</p>
      {decision.decision === 'same' && (
        <Checkbox checked={decision.newFacts ?? false} onChange={({ target }) => decide({ ...decision, newFacts: target.checked })}>
          {t('register.duplicates.newFacts')}
        </Checkbox>
      )}
    </>
  );
}
