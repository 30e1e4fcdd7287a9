import { useQueryClient } from '@tanstack/react-query';
import { Alert, Button } from 'antd';
import type { ChangeSince } from '../../api/problem.js';
import { useMe } from '../../frame/session.js';
import { useWords } from '../../words/use-words.js';

/** Somebody was faster. What was typed stays; before it is sent again, the officer sees what changed. */
export function StaleNotice({ changes, goOn }: { changes: ChangeSince[]; goOn: () => void }) {
  const { t, say, time } = useWords();
  const me = useMe();
  const queries = useQueryClient();
  const reload = async () => {
    await queries.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'me' });
    goOn();
  };
  return (
    <Alert
      className="form-alert"
      type="warning"
      showIcon
      role="alert"
      title={t('stale.title')}
      description={
        <>
          <p>{t('stale.kept')}</p>
          <ul>
            {changes.map((change) => (
              <li key={change.version}>
                {time.shortMinute(change.at)} · {change.by === me.accountId ? t('timeline.byMe') : t('stale.colleague')} ·{' '}
                {say('changes', change.type)}
              </li>
            ))}
          </ul>
          <Button onClick={() => void reload()}>{t('stale.again')}</Button>
        </>
      }
    />
  );
}
