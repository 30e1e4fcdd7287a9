import type { Deadline, MatterView } from '../api/types.js';
import { clockName } from '../words/clock-name.js';
import { DeadlineTag, RegionTag } from '../words/tags.js';
import { lastDay } from '../words/time.js';
import { useWords } from '../words/use-words.js';
import { type Clocks, clocksOf } from './clocks.js';

/** Whose clock is running, until when, and which were kept: the sender's and the receiver's apart. */
export function Deadlines({ matter }: { matter: MatterView }) {
  const { t } = useWords();
  if (matter.deadlines.length === 0) return null;
  return (
    <section className="panel" aria-label={t('deadline.title')} data-testid="clocks">
      <h2>{t('deadline.title')}</h2>
      {clocksOf(matter).map((clocks) => (
        <OfRegion key={clocks.region} clocks={clocks} />
      ))}
    </section>
  );
}

function OfRegion({ clocks: { region, role, deadlines } }: { clocks: Clocks }) {
  const { t } = useWords();
  return (
    <div className="clocks" data-clocks={region}>
      <h3>
        <RegionTag region={region} /> {role !== undefined && <span className="quiet">{t(`deadline.${role}`)}</span>}
      </h3>
      {deadlines.length === 0 ? (
        <p className="quiet">{t('deadline.notYet')}</p>
      ) : (
        <ul className="deadlines">
          {deadlines.map((deadline) => (
            <Clock key={`${deadline.ruleId} ${deadline.due}`} deadline={deadline} />
          ))}
        </ul>
      )}
    </div>
  );
}

function Clock({ deadline }: { deadline: Deadline }) {
  const { t, say, time } = useWords();
  return (
    <li>
      <span>
        {clockName(deadline, say)}
        <small className="quiet">{t('deadline.until', { day: time.shortDay(lastDay(deadline.due)) })}</small>
      </span>
      <DeadlineTag due={deadline} met={deadline.met} lapsed={deadline.lapsed} />
    </li>
  );
}
