import type { MatterView, Paper } from '../../api/types.js';
import { Chip, RegionTag } from '../../words/tags.js';
import { useWords } from '../../words/use-words.js';
import type { PaperOnFile } from './papers-of.js';

/** Issuer, number and day, as one speaks of a paper. */
export function PaperInWords({ paper: { issuer, number, date } }: { paper: Paper }) {
  const { t } = useWords();
  return <span className="dispute-paper">{t('dispute.paper', { issuer, number, date })}</span>;
}

const tones = { sent: 'plain', pending: 'orange', effective: 'green', replaced: 'grey' } as const;

export function Papers({ papers }: { papers: readonly PaperOnFile[] }) {
  const { t } = useWords();
  return (
    <div className="dispute-papers" data-testid="dispute-papers">
      <h4>{t('dispute.papers')}</h4>
      {papers.length === 0 ? (
        <p className="quiet">{t('dispute.noPapers')}</p>
      ) : (
        <ul>
          {papers.map((each) => (
            <OnFile key={`${each.at} ${each.paper.number}`} {...each} />
          ))}
        </ul>
      )}
    </div>
  );
}

function OnFile({ kind, state, paper, to }: PaperOnFile) {
  const { t } = useWords();
  return (
    <li>
      <strong>{t(`dispute.kinds.${kind}`)}</strong>
      <PaperInWords paper={paper} />
      {to !== undefined && (
        <span>
          {t('dispute.handledBy')} <RegionTag region={to} />
        </span>
      )}
      <Chip tone={tones[state]}>{t(`dispute.paperStates.${state}`)}</Chip>
    </li>
  );
}

/** Letters that a region got although another holds the matter: sent on, and kept there or answered. */
export function Letters({ letters }: Pick<MatterView, 'letters'>) {
  const { t, say, time } = useWords();
  if (letters.length === 0) return null;
  return (
    <div className="dispute-papers" data-testid="letters">
      <h4>{t('dispute.letters')}</h4>
      <ul>
        {letters.map(({ id, from, to, decision, at, refused }) => (
          <li key={id}>
            <time dateTime={at}>{time.shortMinute(at)}</time>
            <span>
              <RegionTag region={from} /> → <RegionTag region={to} />
            </span>
            <strong>{say('dispute.kinds', decision.kind)}</strong>
            <PaperInWords paper={decision.paper} />
            <span>
              {t('dispute.handledBy')} <RegionTag region={decision.to} />
            </span>
            {refused !== undefined && (
              <span>
                <Chip tone="red">{t('dispute.letterRefused')}</Chip> {say('dispute.refusals', refused.why)}
              </span>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
