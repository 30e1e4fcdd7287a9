import { DisconnectOutlined } from '@ant-design/icons';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { lineDownSince } from '../api/line.js';
import { whoAmI } from '../api/session.js';
import { useWords } from '../words/use-words.js';
import { useWatched } from './use-watched.js';

const tryEvery = 3_000;

/** While no answer comes from the cell: says so, says that nothing is lost, and keeps trying. */
export function LineBanner() {
  const { t, time } = useWords();
  const since = useWatched(lineDownSince);
  useTryAgain(since !== undefined);
  return (
    <div role="status" aria-live="polite">
      {since !== undefined && (
        <div className="line-banner">
          <DisconnectOutlined aria-hidden />
          <strong>{t('frame.offline', { since: time.second(since) })}</strong>
          <span>{t('frame.offlineMeans')}</span>
        </div>
      )}
    </div>
  );
}

function useTryAgain(down: boolean): void {
  const queries = useQueryClient();
  useEffect(() => {
    if (!down) return;
    const timer = setInterval(() => {
      whoAmI().then(
        () => {
          lineDownSince.set(undefined);
          void queries.invalidateQueries();
        },
        () => undefined, // still down; the banner stays and the next try comes
      );
    }, tryEvery);
    return () => clearInterval(timer);
  }, [down, queries]);
}
