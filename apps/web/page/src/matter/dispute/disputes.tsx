import { StopOutlined } from '@ant-design/icons';
import type { DisputeLine, MatterView } from '../../api/types.js';
import { clockName } from '../../words/clock-name.js';
import { Chip, DeadlineTag, RegionTag } from '../../words/tags.js';
import { lastDay } from '../../words/time.js';
import { useWords } from '../../words/use-words.js';
import { Entry } from '../timeline.js';
import { Letters, Papers } from './papers.js';
import { barredIn, eventsOf, papersOf } from './papers-of.js';
import { Reasons } from './reasons.js';
import './dispute.css';

/** Who handles the matter, where that is or was in dispute (C-17, P-04 to P-06): the latest first, and whom ordinary hand-overs cannot reach any more. */
export function Disputes({ matter }: { matter: MatterView }) {
  const { t } = useWords();
  const [latest, ...earlier] = matter.disputes.toReversed();
  const barred = barredIn(matter);
  if (latest === undefined && matter.letters.length === 0) return null;
  return (
    <section className={latest?.open === true ? 'panel disputes disputes-open' : 'panel disputes'} aria-label={t('dispute.title')}>
      <h2>{t('dispute.title')}</h2>
      {latest !== undefined && <Dispute matter={matter} dispute={latest} />}
      {barred.length > 0 && (
        <p className="barred" data-testid="barred">
          <StopOutlined aria-hidden /> {t('dispute.barred', { regions: barred.map((region) => t(`regions.${region}`)).join('、') })}
        </p>
      )}
      <Letters letters={matter.letters} />
      {earlier.length > 0 && (
        <details>
          <summary>{t('dispute.earlier', { count: earlier.length })}</summary>
          {earlier.map((dispute) => (
            <Dispute key={dispute.id} matter={matter} dispute={dispute} />
          ))}
        </details>
      )}
    </section>
  );
}

function Dispute({ matter, dispute }: { matter: MatterView; dispute: DisputeLine }) {
  const { t } = useWords();
  const { holder, other, cause, state, open } = dispute;
  const names = { holder: t(`regions.${holder}`), other: other === undefined ? '' : t(`regions.${other}`) };
  return (
    <article className="dispute" data-testid="dispute" data-state={state}>
      <h3>
        <RegionTag region={holder} />
        {other !== undefined && (
          <>
            {' ⇄ '}
            <RegionTag region={other} />
          </>
        )}
        <Chip tone={open ? 'red' : 'grey'}>{t(`dispute.states.${state}`)}</Chip>
        <span className="quiet">{t(`dispute.causes.${cause}`, names)}</span>
      </h3>
      <p className={open ? 'dispute-next' : 'dispute-next quiet'} data-testid="dispute-next">
        {t(`dispute.next.${nextOf(dispute)}`, { ...names, to: dispute.decision === undefined ? '' : t(`regions.${dispute.decision.to}`) })}
      </p>
      <Clocks matter={matter} dispute={dispute} />
      <Reasons matterId={matter.id} dispute={dispute} />
      <Papers papers={papersOf(matter, dispute)} />
      <details>
        <summary>{t('dispute.history')}</summary>
        <ol className="timeline" data-testid="dispute-history">
          {eventsOf(matter.timeline, dispute).map((event) => (
            <Entry key={event.eventId} event={event} fresh={false} />
          ))}
        </ol>
      </details>
    </article>
  );
}

/** A decision asks nothing of anybody any more: it is carried out, or the matter stays. */
function nextOf({ state, decision, holder }: DisputeLine) {
  if (state !== 'agreed' && state !== 'designated') return state;
  return decision?.to === holder ? 'staying' : 'carrying';
}

function Clocks({ matter: { deadlines }, dispute: { id } }: { matter: MatterView; dispute: DisputeLine }) {
  const { t, say, time } = useWords();
  const own = deadlines.filter(({ disputeId }) => disputeId === id);
  if (own.length === 0) return null;
  return (
    <ul className="dispute-clocks" data-testid="dispute-clocks">
      {own.map((deadline) => (
        <li key={deadline.what}>
          {clockName(deadline, say)}{' '}
          <span className="quiet">
            {t(`dispute.limits.${deadline.what as 'negotiate' | 'designate'}`)} ·{' '}
            {t('deadline.until', { day: time.shortDay(lastDay(deadline.due)) })}
          </span>{' '}
          <DeadlineTag due={deadline} met={deadline.met} lapsed={deadline.lapsed} />
        </li>
      ))}
    </ul>
  );
}
