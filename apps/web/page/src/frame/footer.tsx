import { CheckCircleOutlined, ClockCircleOutlined, SyncOutlined, WarningOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { freshness, lineDownSince } from '../api/line.js';
import { listQueues } from '../api/matters.js';
import { useWords } from '../words/use-words.js';
import { liveState } from './live.js';
import { may } from './permission.js';
import { useMe } from './session.js';
import { useNow } from './use-now.js';
import { useWatched } from './use-watched.js';

/** From here on the copy of the log is called behind. Live updates come in seconds, so a minute means that something is wrong. */
export const behindAfterSeconds = 60;

/** The queues are read every half minute on whatever page: that keeps the age below honest. */
export function useQueues() {
  const me = useMe();
  return useQuery({
    queryKey: ['queues'],
    queryFn: ({ signal }) => listQueues(signal),
    refetchInterval: 30_000,
    enabled: may(me, 'queue.read'),
  });
}

/** How old what is on the page may be, in seconds: the log's own age at the last read, and the time since. */
export function useAge(): { seconds: number; caughtUpAt: string } | undefined {
  const heard = useWatched(freshness);
  const down = useWatched(lineDownSince);
  const live = useWatched(liveState);
  const now = useNow(1_000);
  if (heard === undefined || heard.asOf.caughtUpAt === null) return undefined;
  // While the stream is open, no news is news: the page has all that the cell has.
  const since = down === undefined && live === 'live' ? 0 : (now - heard.heardAt) / 1_000;
  return { seconds: Math.max(0, Math.round((heard.asOf.ageSeconds ?? 0) + since)), caughtUpAt: heard.asOf.caughtUpAt };
}

export function Footer() {
  const { t, time } = useWords();
  const me = useMe();
  useQueues();
  const age = useAge();
  const heard = useWatched(liveState);
  const live = useWatched(lineDownSince) === undefined ? heard : 'lost';
  const behind = age !== undefined && age.seconds > behindAfterSeconds;
  return (
    <footer className={behind ? 'foot foot-behind' : 'foot'}>
      {age === undefined ? (
        may(me, 'matter.list') && (
          <span>
            <ClockCircleOutlined aria-hidden /> {t('frame.ageUnknown')}
          </span>
        )
      ) : (
        <span data-testid="freshness">
          {behind ? <WarningOutlined aria-hidden /> : <CheckCircleOutlined aria-hidden />}{' '}
          {t('frame.asOf', { at: time.second(age.caughtUpAt), age: duration(age.seconds, t) })}
          {behind && <strong> {t('frame.behind')}</strong>} <Position />
        </span>
      )}
      {may(me, 'matter.stream') && (
        <span data-testid="live">
          <SyncOutlined aria-hidden /> {t(`frame.live.${live}`)}
        </span>
      )}
      <span className="foot-end">{t('frame.footer')}</span>
    </footer>
  );
}

/** How far the log was read: one number that only grows, so that two colleagues can compare what they see. */
function Position() {
  const { t } = useWords();
  const positions = Object.entries(useWatched(freshness)?.asOf.positions ?? {});
  const sum = positions.reduce((all, [, position]) => all + Number(position), 0);
  const each = positions.map(([lane, position]) => `${lane}: ${position}`).join('\n');
  return (
    <span title={each} data-testid="log-position">
      {t('frame.position', { position: sum })}
    </span>
  );
}

function duration(seconds: number, t: ReturnType<typeof useWords>['t']): string {
  if (seconds < 90) return t('frame.seconds', { count: seconds });
  if (seconds < 5_400) return t('frame.minutes', { count: Math.round(seconds / 60) });
  return t('frame.hours', { count: Math.round(seconds / 3_600) });
}
