import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { readOutbox, type SpeakingService, speakingServices } from '../api/outbox.js';
import { listParked, type ParkingService, parkingServices } from '../api/parked.js';
import { may } from '../frame/permission.js';
import { useMe } from '../frame/session.js';
import { useWords } from '../words/use-words.js';

const often = 15_000;

/** Messages of this region that have not left it, and messages of all regions that could not be applied here. */
export function Messages() {
  const { t } = useWords();
  const me = useMe();
  return (
    <section className="panel" aria-label={t('supervision.messages')}>
      <h2>{t('supervision.messages')}</h2>
      <div className="message-counts">
        {may(me, 'outbox.read') && speakingServices.map((service) => <Outbox key={service} service={service} />)}
        {may(me, 'parked.read') && parkingServices.map((service) => <Parked key={service} service={service} />)}
      </div>
      {may(me, 'parked.read') && <Link to="/parked">{t('supervision.toParked')}</Link>}
    </section>
  );
}

function Outbox({ service }: { service: SpeakingService }) {
  const { t, time } = useWords();
  const { data } = useQuery({ queryKey: ['outbox', service], queryFn: () => readOutbox(service), refetchInterval: often });
  const since = data?.oldestAt === undefined ? '' : ` · ${t('supervision.oldest', { at: time.shortMinute(data.oldestAt) })}`;
  return <Count name={t('supervision.outbox')} service={service} count={data?.waiting} more={since} />;
}

function Parked({ service }: { service: ParkingService }) {
  const { t } = useWords();
  const { data } = useQuery({ queryKey: ['parked', service], queryFn: () => listParked(service), refetchInterval: often });
  return <Count name={t('frame.parked')} service={service} count={data?.items.length} alarming />;
}

interface CountProps {
  name: string;
  service: string;
  count: number | undefined;
  more?: string;
  alarming?: boolean;
}

function Count({ name, service, count, more = '', alarming = false }: CountProps) {
  const { say } = useWords();
  return (
    <div className="message-count">
      <strong className={alarming && (count ?? 0) > 0 ? 'deadline-late' : undefined}>{count ?? '–'}</strong>
      <span>
        {name}
        <small className="quiet">
          {say('services', service)}
          {more}
        </small>
      </span>
    </div>
  );
}
