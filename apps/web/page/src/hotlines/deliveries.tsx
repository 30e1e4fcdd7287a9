import { useInfiniteQuery } from '@tanstack/react-query';
import { App, Button, Segmented } from 'antd';
import { useState } from 'react';
import { listDeliveries, replayDeliveries } from '../api/hotlines.js';
import type { HotlineDelivery, HotlineSource } from '../api/types.js';
import { useCommand } from '../api/use-command.js';
import { CommandTrouble } from '../frame/command-trouble.js';
import { may } from '../frame/permission.js';
import { useMe } from '../frame/session.js';
import { Failed, Loading, Nothing } from '../frame/states.js';
import { useWords } from '../words/use-words.js';

const states = ['dead', 'waiting', 'delivered'] as const;

export function Deliveries({ sources }: { sources: readonly HotlineSource[] }) {
  const { t } = useWords();
  const [state, choose] = useState<(typeof states)[number]>('dead');
  const found = useInfiniteQuery({
    queryKey: ['hotline-deliveries', state],
    queryFn: ({ pageParam }) => listDeliveries(state, pageParam),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next,
    refetchInterval: 15_000,
  });
  const items = found.data?.pages.flatMap((page) => page.items);
  return (
    <section className="panel" aria-label={t('hotlines.deliveries')}>
      <h2>{t('hotlines.deliveries')}</h2>
      <Segmented
        value={state}
        options={states.map((value) => ({ value, label: t(`hotlines.states.${value}`) }))}
        onChange={(value) => choose(value)}
      />
      {items === undefined && (found.error === null ? <Loading /> : <Failed error={found.error} retry={found.refetch} />)}
      {items?.length === 0 && <Nothing title={t('hotlines.noDeliveries')} />}
      {state === 'dead' && sources.filter(({ dead }) => dead > 0).map((source) => <ReplayAll key={source.id} source={source} />)}
      {items !== undefined && items.length > 0 && <List items={items} sources={sources} />}
      {found.hasNextPage && <Button onClick={() => void found.fetchNextPage()}>{t('hotlines.more')}</Button>}
    </section>
  );
}

function List({ items, sources }: { items: readonly HotlineDelivery[]; sources: readonly HotlineSource[] }) {
  const { t, time } = useWords();
  return (
    <table className="list">
      <thead>
        <tr>
          {(['at', 'name', 'ticket', 'status', 'attempts', 'error', 'steps'] as const).map((column) => (
            <th key={column} scope="col">
              {t(`hotlines.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {items.map((item) => (
          <tr key={item.id} data-ticket={item.ticket}>
            <td>{time.minute(item.createdAt)}</td>
            <td>{sources.find(({ id }) => id === item.source)?.name}</td>
            <td className="mono">{item.ticket}</td>
            <td>{t(`hotlines.statuses.${item.status}`)}</td>
            <td>{item.attempts}</td>
            <td className="mono">{item.error}</td>
            <td>
              <Replay source={item.source} delivery={item.id} label={t('hotlines.replay')} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function ReplayAll({ source: { id, name, dead } }: { source: HotlineSource }) {
  const { t } = useWords();
  return (
    <p>
      <Replay source={id} label={t('hotlines.replayAll', { name, count: dead })} />
    </p>
  );
}

function Replay({ source, delivery, label }: { source: string; delivery?: string; label: string }) {
  const { t } = useWords();
  const me = useMe();
  const { message } = App.useApp();
  const replay = useCommand(
    (_: undefined, key: string) => replayDeliveries(source, delivery, key),
    ({ replayed }) => void message.success(t('hotlines.replayed', { count: replayed })),
  );
  if (!may(me, 'hotline.manage')) return null;
  return (
    <>
      <Button size="small" loading={replay.isPending} onClick={() => replay.mutate(undefined)}>
        {label}
      </Button>
      <CommandTrouble command={replay} />
    </>
  );
}
