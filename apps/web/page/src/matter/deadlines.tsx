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
  const storyOf = ({ pauses = [], extensions = [], escalated }: Deadline): string[] => [
    ...pauses.map(({ ground, from, to }) => {
      const values = { ground: say('pauseGrounds', ground), from: time.shortMinute(from) };
      return to === undefined ? t('deadline.paused', values) : t('deadline.pausedUntil', { ...values, to: time.shortMinute(to) });
    }),
    ...extensions.map(({ amount, unit }) => t('deadline.extendedBy', { amount: say('units', unit, { count: amount }) })),
    ...(escalated === undefined ? [] : [t('deadline.escalatedTo', { to: say('escalations', escalated) })]),
  ];
  const stands =
    deadline.pauses?.some(({ to }) => to === undefined) === true && deadline.met === undefined && deadline.lapsed === undefined;
  return (
    <li>
      <span>
        {clockName(deadline, say)}
        <small className="quiet">{t('deadline.until', { day: time.shortDay(lastDay(deadline.due)) })}</small>
        {storyOf(deadline).map((line) => (
          <small key={line} className="quiet clock-story">
            {line}
          </small>
        ))}
      </span>
      {!stands && <DeadlineTag due={deadline} met={deadline.met} lapsed={deadline.lapsed} />}
    </li>
  );
}
