import { PrinterOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import { getPromiseCard } from '../api/papers.js';
import { useWords } from '../words/use-words.js';
import './promise-card.css';

interface Props {
  matterId: string;
  number: string;
  /** What belongs on it besides. */
  children?: ReactNode;
}

/** What the caller is promised: read aloud in 20 seconds, or printed and handed out. */
export function PromiseCard({ matterId, number, children }: Props) {
  const { t, say, time } = useWords();
  const { data: card } = useQuery({ queryKey: ['promise-card', matterId], queryFn: () => getPromiseCard(matterId) });
  return (
    <article className="promise-card" aria-label={t('promise.title')}>
      <div className="ticket-number" data-testid="ticket-number">
        {number}
      </div>
      {card !== undefined && (
        <>
          <p className="promise-spoken" data-testid="promise-spoken">
            {card.spoken}
          </p>
          <dl>
            <dt>{t('promise.understood')}</dt>
            <dd>
              {say('kinds', card.kind)} · {card.understood}
            </dd>
            <dt>{t('promise.who')}</dt>
            <dd>{card.unit}</dd>
            <dt>{t('promise.by')}</dt>
            <dd>
              {time.day(card.lastDay)} · {say('rules', card.rule.id)}
            </dd>
            <dt>{t('promise.rule')}</dt>
            <dd>
              {card.rule.source} {card.rule.article !== undefined && t('promise.article', { article: card.rule.article })} (
              {card.rule.cites.join(', ')})
            </dd>
          </dl>
          {children}
          <Button className="promise-print" icon={<PrinterOutlined />} onClick={() => window.print()}>
            {t('promise.print')}
          </Button>
        </>
      )}
    </article>
  );
}
