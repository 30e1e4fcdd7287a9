import { useInfiniteQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { Link } from 'react-router';
import { listDoubts } from '../api/imports.js';
import type { ImportJob } from '../api/types.js';
import { Failed, Loading } from '../frame/states.js';
import { useWords } from '../words/use-words.js';
import { Decide } from './decide.js';

/** Rows that were registered although something may be the same: looked at one by one, decided in place (C-20). */
export function UnsureRows({ job: { id, rows: counted } }: { job: ImportJob }) {
  const { t } = useWords();
  const rows = useInfiniteQuery({
    queryKey: ['doubts', id, counted.unsure],
    queryFn: ({ pageParam }) => listDoubts(id, pageParam),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next ?? undefined,
  });
  if (rows.isPending) return <Loading />;
  if (rows.data === undefined) return <Failed error={rows.error} retry={rows.refetch} />;
  return (
    <section className="panel" aria-label={t('import.doubts.title')}>
      <h2>{t('import.doubts.title')}</h2>
      <p className="quiet">{t('import.doubts.means')}</p>
      {rows.data.pages
        .flatMap(({ items }) => items)
        .map(({ row, matterId, number, settled }) => (
          <details key={matterId}>
            <summary>
              {t('import.doubts.row', { row })} · <Link to={`/matters/${matterId}`}>{number}</Link> ·{' '}
              {t(settled ? 'import.doubts.settled' : 'import.doubts.open')}
            </summary>
            <Decide matterId={matterId} decided={rows.refetch} />
          </details>
        ))}
      {rows.hasNextPage && (
        <Button loading={rows.isFetchingNextPage} onClick={() => void rows.fetchNextPage()}>
          {t('workbench.more')}
        </Button>
      )}
    </section>
  );
}
