import {
  AlertOutlined,
  BellOutlined,
  DatabaseOutlined,
  DisconnectOutlined,
  HourglassOutlined,
  RollbackOutlined,
  SplitCellsOutlined,
  SwapOutlined,
} from '@ant-design/icons';
import { Link } from 'react-router';
import { type QueueKey, workQueues } from '../api/matters.js';
import { useQueues } from '../frame/footer.js';
import { useWords } from '../words/use-words.js';
import { inQueue, type ListState, writeListState } from './list-state.js';

const icons = {
  'needs-me': BellOutlined,
  'waiting-for-others': HourglassOutlined,
  overdue: AlertOutlined,
  'in-transit': SwapOutlined,
  all: DatabaseOutlined,
  'overdue-anywhere': AlertOutlined,
  undelivered: DisconnectOutlined,
  returned: RollbackOutlined,
  disputed: SplitCellsOutlined,
} as const satisfies Record<QueueKey, unknown>;

/** One card per queue; its count is the length of the list that it opens. */
export function QueueCards({ state }: { state: ListState }) {
  const { t } = useWords();
  return (
    <nav className="queues" aria-label={t('workbench.queues')}>
      {workQueues.map((key) => (
        <QueueCard
          key={key}
          queue={key}
          current={key === state.queue}
          to={`/?${writeListState(inQueue({ ...state, filters: {} }, key))}`}
        />
      ))}
    </nav>
  );
}

export function QueueCard({ queue, current, to }: { queue: QueueKey; current: boolean; to: string }) {
  const { t } = useWords();
  const { data } = useQueues();
  const found = data?.items.find(({ key }) => key === queue);
  const Icon = icons[queue];
  const alarming = (queue === 'overdue' || queue === 'overdue-anywhere') && (found?.count ?? 0) > 0;
  return (
    <Link className={alarming ? 'queue queue-alarming' : 'queue'} to={to} aria-current={current ? 'page' : undefined} data-queue={queue}>
      <Icon aria-hidden />
      <span className="queue-name">{t(`queues.${queue}.name`)}</span>
      <strong data-testid={`count-${queue}`}>{found === undefined ? '–' : `${found.count}${found.capped ? '+' : ''}`}</strong>
      <small>{t(`queues.${queue}.hint`)}</small>
    </Link>
  );
}
