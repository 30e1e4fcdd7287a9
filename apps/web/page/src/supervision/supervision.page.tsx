import { supervisionQueues } from '../api/matters.js';
import { may } from '../frame/permission.js';
import { useMe } from '../frame/session.js';
import { NoPermission } from '../frame/states.js';
import { useTitle } from '../frame/use-title.js';
import { useWords } from '../words/use-words.js';
import { QueueCard } from '../workbench/queue-cards.js';
import { Messages } from './messages.js';
import { Regions } from './regions.js';
import './supervision.css';

/** What needs somebody's eye in all three regions: matters that stand still, regions that are silent, messages that do not go through. */
export function SupervisionPage() {
  const { t } = useWords();
  useTitle(t('frame.supervision'));
  const me = useMe();
  if (!may(me, 'queue.read') && !may(me, 'parked.read')) return <NoPermission />;
  return (
    <div className="supervision">
      <h1 className="page-title">{t('frame.supervision')}</h1>
      <Regions />
      {may(me, 'queue.read') && (
        <nav className="queues" aria-label={t('supervision.matters')}>
          {supervisionQueues.map((key) => (
            <QueueCard key={key} queue={key} current={false} to={`/?queue=${key}`} />
          ))}
        </nav>
      )}
      <Messages />
    </div>
  );
}
