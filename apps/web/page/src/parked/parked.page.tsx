import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { listParked, type ParkingService, parkingServices } from '../api/parked.js';
import type { ParkedMessage } from '../api/types.js';
import { may } from '../frame/permission.js';
import { useMe } from '../frame/session.js';
import { Failed, Loading, NoPermission, Nothing } from '../frame/states.js';
import { useTitle } from '../frame/use-title.js';
import { useWords } from '../words/use-words.js';
import { ParkedDetails } from './parked-details.js';
import './parked.css';

export function ParkedPage() {
  const { t } = useWords();
  useTitle(t('frame.parked'));
  const me = useMe();
  if (!may(me, 'parked.read')) return <NoPermission />;
  return (
    <div className="parked">
      <h1 className="page-title">{t('parked.title')}</h1>
      <p className="quiet">{t('parked.lead')}</p>
      {parkingServices.map((service) => (
        <OfService key={service} service={service} />
      ))}
    </div>
  );
}

function OfService({ service }: { service: ParkingService }) {
  const { t, say } = useWords();
  const [chosen, choose] = useState<string>();
  const parked = useQuery({ queryKey: ['parked', service], queryFn: () => listParked(service), refetchInterval: 15_000 });
  return (
    <section className="panel" aria-label={say('services', service)}>
      <h2>
        {say('services', service)} <span className="quiet">{parked.data?.items.length ?? '–'}</span>
      </h2>
      {parked.isPending && <Loading />}
      {parked.data === undefined && parked.error !== null && <Failed error={parked.error} retry={parked.refetch} />}
      {parked.data?.items.length === 0 && <Nothing title={t('parked.none')} />}
      {parked.data !== undefined && parked.data.items.length > 0 && <Messages items={parked.data.items} choose={choose} />}
      {chosen !== undefined && <ParkedDetails service={service} id={chosen} close={() => choose(undefined)} />}
    </section>
  );
}

function Messages({ items, choose }: { items: ParkedMessage[]; choose: (id: string) => void }) {
  const { t, time } = useWords();
  return (
    <table className="list">
      <thead>
        <tr>
          {(['at', 'topic', 'type', 'matter', 'why'] as const).map((column) => (
            <th key={column} scope="col">
              {t(`parked.columns.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {items.map((item) => (
          <tr key={item.id}>
            <td>
              <button type="button" className="as-link" onClick={() => choose(item.id)}>
                {time.minute(item.parkedAt)}
              </button>
            </td>
            <td>{item.topic}</td>
            <td>{item.type}</td>
            <td className="mono">{item.key}</td>
            <td>
              {t(`parked.why.${item.why}`)} <span className="quiet">{item.reason}</span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
