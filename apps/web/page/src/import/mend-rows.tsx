import { useInfiniteQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { correctRefused, openRefused } from '../api/imports.js';
import type { CorrectedRow } from '../api/types.js';
import { useCommand } from '../api/use-command.js';
import { CommandTrouble } from '../frame/command-trouble.js';
import { Failed, Loading, Nothing } from '../frame/states.js';
import { useWords } from '../words/use-words.js';
import { Corrections } from './corrections.js';
import { MendRow } from './mend-row.js';
import { type Edits, edited, toSend, without } from './mending.js';

interface Props {
  id: string;
  edits: Edits;
  change: (next: (edits: Edits) => Edits) => void;
}

/** Refused rows as they are mended and sent again. What was typed goes only when it has arrived. */
export function MendRows({ id, edits, change }: Props) {
  const { t } = useWords();
  const rows = useInfiniteQuery({
    queryKey: ['refused', id],
    queryFn: ({ pageParam }) => openRefused(id, pageParam),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next ?? undefined,
    // It holds who called, and each opening is written down: not kept, and not opened again for a look away.
    ...{ gcTime: 0, refetchOnWindowFocus: false, refetchOnReconnect: false },
  });
  const send = useCommand(
    (corrected: CorrectedRow[], key: string) => correctRefused(id, corrected, key),
    (_started, sent) => change((typed) => without(typed, sent)),
  );
  if (rows.isPending) return <Loading />;
  if (rows.data === undefined) return <Failed error={rows.error} retry={rows.refetch} />;
  const items = rows.data.pages.flatMap((page) => page.items);
  const ready = toSend(items, edits);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (ready.length > 0 && !send.isPending) send.mutate(ready, { onError: () => void rows.refetch() });
      }}
    >
      <p className="quiet">{t('import.mend.means')}</p>
      <Corrections rows={items} />
      {!rows.hasNextPage && items.every(({ correctedBy }) => correctedBy !== undefined) && <Nothing title={t('import.mend.none')} />}
      {items.map((row) => (
        <MendRow
          key={row.row}
          row={row}
          header={rows.data.pages[0]?.header ?? []}
          typed={edits[row.row]}
          change={(place, text) => change((typed) => edited(typed, row, place, text))}
        />
      ))}
      {rows.hasNextPage && (
        <Button loading={rows.isFetchingNextPage} onClick={() => void rows.fetchNextPage()}>
          {t('workbench.more')}
        </Button>
      )}
      <CommandTrouble command={send} />
      <Button type="primary" htmlType="submit" disabled={ready.length === 0} loading={send.isPending}>
        {t('import.mend.send', { rows: ready.length })}
      </Button>
    </form>
  );
}
