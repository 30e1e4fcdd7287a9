import { CheckCircleFilled } from '@ant-design/icons';
import { Button } from 'antd';
import { useEffect, useRef } from 'react';
import { Link } from 'react-router';
import type { Registered as Result } from '../api/types.js';
import { useShortcuts } from '../frame/shortcuts.js';
import { KindTag } from '../words/tags.js';
import { useWords } from '../words/use-words.js';
import { PromiseCard } from './promise-card.js';

/** What the operator reads to the caller: the numbers, who acts, by when. */
export function Registered({ result, again }: { result: Result; again: () => void }) {
  const { t } = useWords();
  useShortcuts({ F2: again });
  // Read out by a screen reader and scrolled to; whoever goes on presses F2.
  const card = useRef<HTMLElement>(null);
  useEffect(() => card.current?.focus(), []);
  const supplemented = result.matters.some((matter) => matter.supplemented);
  return (
    <section ref={card} tabIndex={-1} className="registered" aria-labelledby="registered-title">
      <h1 id="registered-title">
        <CheckCircleFilled aria-hidden />{' '}
        {supplemented ? t('registered.supplemented') : t('registered.title', { count: result.matters.length })}
      </h1>
      {result.matters.length > 1 && <p>{t('registered.two')}</p>}
      <ul>
        {result.matters.map((matter) => (
          <Ticket key={matter.id} matter={matter} />
        ))}
      </ul>
      <p className="quiet">{t('registered.next')}</p>
      <Button type="primary" onClick={again}>
        {t('registered.again')} (F2)
      </Button>
    </section>
  );
}

/** As it is read out and printed on slips. */
const groups = (code: string) => code.replaceAll(/(\d{4})(?=\d)/g, '$1 ');

function Ticket({ matter }: { matter: Result['matters'][number] }) {
  const { t } = useWords();
  return (
    <li>
      <KindTag kind={matter.kind} />
      <PromiseCard matterId={matter.id} number={matter.number}>
        {matter.statusCode !== undefined && (
          <p data-testid="status-code">
            {t('registered.status', { code: groups(matter.statusCode) })}{' '}
            {matter.statusSecret === undefined
              ? t('registered.statusPhone')
              : t('registered.statusSecret', { secret: matter.statusSecret })}
          </p>
        )}
      </PromiseCard>
      <Link to={`/matters/${matter.id}`}>{t('registered.open')}</Link>
    </li>
  );
}
