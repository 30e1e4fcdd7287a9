import { useQuery } from '@tanstack/react-query';
import { Alert, Input } from 'antd';
import { useState } from 'react';
import { getHints } from '../api/work.js';
import { may } from '../frame/permission.js';
import { useMe } from '../frame/session.js';
import { yuan } from '../register/submission.js';
import { useWords } from '../words/use-words.js';
import type { Known } from './use-matter.js';

/** What the region's own records suggest (C-10, C-29). Nothing is decided or held back by it. */
export function Hints({ known: { matter, complaint } }: { known: Known }) {
  const { t, say } = useWords();
  const me = useMe();
  const [penalty, setPenalty] = useState('');
  const penaltyFen = yuan.test(penalty) ? Math.round(Number(penalty.trim()) * 100) : 0;
  const asksReward = matter.kind === 'report' && matter.result === 'breach-found';
  const { data } = useQuery({
    queryKey: ['hints', matter.id, penaltyFen],
    queryFn: () => getHints(matter.id, penaltyFen),
    enabled: complaint !== undefined && matter.holder === me.region && may(me, 'hint.read'),
    placeholderData: (before) => before,
  });
  if (data === undefined || (data.indicators.length === 0 && !asksReward)) return null;
  return (
    <section className="panel" aria-label={t('hints.title')} data-testid="hints">
      <h2>{t('hints.title')}</h2>
      {data.indicators.map(({ key, count }) => (
        <Alert key={key} type="info" showIcon title={say('hints.indicators', key, { count, days: data.days })} />
      ))}
      {asksReward && (
        <>
          <label htmlFor="penalty">{t('hints.penalty')}</label>
          <Input id="penalty" value={penalty} onChange={({ target }) => setPenalty(target.value)} inputMode="decimal" maxLength={15} />
          {data.reward.possible ? (
            <ul>
              {data.reward.grades?.map(({ grade, amountFen }) => (
                <li key={grade}>{t('hints.grade', { grade, amount: (amountFen / 100).toFixed(2) })}</li>
              ))}
            </ul>
          ) : (
            <p>{say('hints.noReward', data.reward.why ?? '')}</p>
          )}
        </>
      )}
      <p className="quiet">{t('hints.onlyHints')}</p>
    </section>
  );
}
