import { useQueryClient } from '@tanstack/react-query';
import { Alert, Button } from 'antd';
import { useEffect } from 'react';
import type { ChangeSince } from '../../api/problem.js';
import { useMe } from '../../frame/session.js';
import { useWords } from '../../words/use-words.js';
import type { StepKey } from '../steps.js';
import type { Known } from '../use-matter.js';
import { Versions } from './versions.js';

interface Props {
  step: StepKey;
  changes: ChangeSince[];
  /** As it stood when the dialog was opened, and as it stands now. */
  before: Known;
  now: Known;
  goOn: () => void;
}

/** Somebody was faster. What was typed stays; before it is sent again, the officer sees what changed. */
export function StaleNotice({ step, changes, before, now, goOn }: Props) {
  const { t, say, time } = useWords();
  const me = useMe();
  const queries = useQueryClient();
  // The refusal is news: what is shown beside the old version is read at once.
  useEffect(() => void queries.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'me' }), [queries]);
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
          <Versions step={step} before={before} now={now} />
          <Button onClick={goOn}>{t('stale.again')}</Button>
        </>
      }
    />
  );
}
