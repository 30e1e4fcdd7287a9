import { useInfiniteQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { listRefusals } from '../api/imports.js';
import { Failed, Loading } from '../frame/states.js';
import { useWords } from '../words/use-words.js';
import { CorrectedBy, Corrections } from './corrections.js';

export function RefusedRows({ id, complete }: { id: string; complete: boolean }) {
  const { t, language } = useWords();
  const rows = useInfiniteQuery({
    queryKey: ['refusals', id, complete],
    queryFn: ({ pageParam }) => listRefusals(id, pageParam),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next ?? undefined,
  });
  if (rows.isPending) return <Loading />;
  if (rows.data === undefined) return <Failed error={rows.error} retry={rows.refetch} />;
  const items = rows.data.pages.flatMap((page) => page.items);
  return (
    <>
      <Corrections rows={items} />
      <table className="list">
        <thead>
          <tr>
            <th scope="col" className="number">
              {t('import.refusals.row')}
            </th>
            <th scope="col">{t('import.refusals.column')}</th>
            <th scope="col">{t('import.refusals.sentence')}</th>
            <th scope="col">{t('import.refusals.value')}</th>
          </tr>
        </thead>
        <tbody>
          {items.map((item) => (
            <tr key={`${item.row} ${item.column ?? ''} ${item.code}`}>
              <td className="number">
                {item.row} <small className="quiet">{t('import.refusals.line', { line: item.line })}</small>
              </td>
              <td>{item.column ?? '–'}</td>
              <td>
                {language === 'en' ? item.sentenceEn : item.sentence} <small className="quiet">{item.code}</small>
                {item.correctedBy !== undefined && <CorrectedBy id={item.correctedBy} />}
              </td>
              <td className="refused-value">{item.value ?? '–'}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {rows.hasNextPage && (
        <Button loading={rows.isFetchingNextPage} onClick={() => void rows.fetchNextPage()}>
          {t('workbench.more')}
        </Button>
      )}
    </>
  );
}
