import { CheckCircleOutlined, DisconnectOutlined, QuestionCircleOutlined } from '@ant-design/icons';
import type { RegionSeen } from '../api/types.js';
import { Waiting } from '../frame/region-banner.js';
import { useRegions } from '../frame/regions.js';
import { Failed, Loading } from '../frame/states.js';
import { RegionTag } from '../words/tags.js';
import { useWords } from '../words/use-words.js';

export function Regions() {
  const { t } = useWords();
  const { data, isPending, error, refetch } = useRegions();
  if (isPending) return <Loading />;
  if (data === undefined) return <Failed error={error} retry={refetch} />;
  return (
    <section className="region-cards" aria-label={t('supervision.regions')}>
      {data.items.map((seen) => (
        <RegionCard key={seen.region} seen={seen} cutOff={data.cutOff} />
      ))}
    </section>
  );
}

function RegionCard({ seen, cutOff }: { seen: RegionSeen; cutOff: boolean }) {
  const { say, time } = useWords();
  return (
    <article className="panel" data-region={seen.region}>
      <h2>
        <RegionTag region={seen.region} /> <Sign seen={seen} cutOff={cutOff} />
      </h2>
      <ul>
        {seen.services.map(({ service, heardAt, silent }) => (
          <li key={service} className={silent ? 'deadline-late' : undefined}>
            {say('services', service)} <span className="quiet">{time.second(heardAt)}</span>
          </li>
        ))}
      </ul>
      {seen.waiting !== undefined && <Waiting region={seen.region} waiting={seen.waiting} />}
    </article>
  );
}

/** In words and with a sign of its own; the colour only repeats it. */
function Sign({ seen: { silentSince, services }, cutOff }: { seen: RegionSeen; cutOff: boolean }) {
  const { t, time } = useWords();
  if (silentSince !== undefined)
    return (
      <span className="deadline-late">
        <DisconnectOutlined aria-hidden /> {t('supervision.silentSince', { since: time.shortMinute(silentSince) })}
      </span>
    );
  const unknown = cutOff || services.length === 0;
  return (
    <span className={unknown ? 'quiet' : 'deadline-met'}>
      {unknown ? <QuestionCircleOutlined aria-hidden /> : <CheckCircleOutlined aria-hidden />}{' '}
      {t(unknown ? 'supervision.unknown' : 'supervision.heard')}
    </span>
  );
}
