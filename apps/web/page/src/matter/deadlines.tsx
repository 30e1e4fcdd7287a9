import type { Deadline } from '../api/types.js';
import { clockName } from '../words/clock-name.js';
import { DeadlineTag } from '../words/tags.js';
import { lastDay } from '../words/time.js';
import { useWords } from '../words/use-words.js';

export function Deadlines({ deadlines }: { deadlines: Deadline[] }) {
  const { t, say, time } = useWords();
  if (deadlines.length === 0) return null;
  return (
    <section className="panel" aria-label={t('deadline.title')}>
      <h2>{t('deadline.title')}</h2>
      <ul className="deadlines">
        {deadlines.map((deadline) => (
          <li key={`${deadline.ruleId} ${deadline.region} ${deadline.due}`}>
            <span>
              {t(`regions.${deadline.region}`)} · {clockName(deadline, say)}
              <small className="quiet">{t('deadline.until', { day: time.shortDay(lastDay(deadline.due)) })}</small>
            </span>
            <DeadlineTag due={deadline} met={deadline.met} lapsed={deadline.lapsed} />
          </li>
        ))}
      </ul>
    </section>
  );
}
