import { Checkbox } from 'antd';
import { useEffect, useRef, useState } from 'react';
import type { MatterView, TimelineEvent } from '../api/types.js';
import { useMe } from '../frame/session.js';
import { Chip, RegionTag } from '../words/tags.js';
import { useWords } from '../words/use-words.js';
import { isInner, sentenceOf } from './event-sentence.js';

/** All services and regions in one order, the latest first; new events appear by themselves and are read out. */
export function Timeline({ matter }: { matter: MatterView }) {
  const { t } = useWords();
  const [all, setAll] = useState(false);
  const events = matter.timeline.filter((event) => all || !isInner(event)).toReversed();
  const fresh = useFresh(matter.timeline);
  return (
    <section className="panel" aria-label={t('timeline.title')}>
      <div className="timeline-head">
        <h2>{t('timeline.title')}</h2>
        <Checkbox checked={all} onChange={({ target }) => setAll(target.checked)}>
          {t('timeline.inner')}
        </Checkbox>
      </div>
      <ol className="timeline" data-testid="timeline">
        {events.map((event) => (
          <Entry key={`${event.region}/${event.eventId}`} event={event} fresh={fresh.has(event.eventId)} />
        ))}
      </ol>
      <Announcement events={matter.timeline.filter((event) => fresh.has(event.eventId) && !isInner(event))} />
    </section>
  );
}

/** One event as a line. */
export function Entry({ event, fresh }: { event: TimelineEvent; fresh: boolean }) {
  const { t, say, time } = useWords();
  const me = useMe();
  const region = t(`regions.${event.region}`);
  const actor =
    event.actor === 'system'
      ? t('timeline.bySystem')
      : event.actor === me.accountId
        ? t('timeline.byMe')
        : t('timeline.byStaff', { region });
  return (
    <li className={fresh ? 'timeline-entry timeline-fresh' : 'timeline-entry'} data-event={event.type}>
      <time dateTime={event.at}>{time.shortMinute(event.at)}</time>
      <RegionTag region={event.region} />
      <div>
        <div>
          {sentenceOf(event, say)} {event.ignored === true && <Chip tone="orange">{t('timeline.ignored')}</Chip>}
        </div>
        <small className="quiet">
          {actor} · {say('services', event.service)}
        </small>
      </div>
    </li>
  );
}

/** Events that came while this page was open. */
function useFresh(timeline: TimelineEvent[]): ReadonlySet<string> {
  const first = useRef<Set<string>>(undefined);
  first.current ??= new Set(timeline.map(({ eventId }) => eventId));
  return new Set(timeline.map(({ eventId }) => eventId).filter((id) => !first.current?.has(id)));
}

function Announcement({ events }: { events: TimelineEvent[] }) {
  const { say } = useWords();
  const last = events.at(-1);
  const [said, setSaid] = useState('');
  const sentence = last === undefined ? '' : `${say('regions', last.region)}: ${sentenceOf(last, say)}`;
  useEffect(() => setSaid(sentence), [sentence]);
  return (
    <p className="visually-hidden" role="status" aria-live="polite">
      {said}
    </p>
  );
}
