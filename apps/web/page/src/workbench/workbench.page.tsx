import { useEffect } from 'react';
import { Navigate, useLocation, useSearchParams } from 'react-router';
import { may } from '../frame/permission.js';
import { useMe } from '../frame/session.js';
import { NoPermission } from '../frame/states.js';
import { useTitle } from '../frame/use-title.js';
import { useWords } from '../words/use-words.js';
import { ListFilters } from './list-filters.js';
import { type ListState, readListState, writeListState } from './list-state.js';
import { MatterList } from './matter-list.js';
import { QueueCards } from './queue-cards.js';
import { rememberList } from './row-keys.js';
import { useMatters } from './use-matters.js';
import './workbench.css';

export function WorkbenchPage() {
  const { t } = useWords();
  useTitle(t('frame.workbench'));
  const me = useMe();
  if (!may(me, 'matter.list')) return may(me, 'parked.read') ? <Navigate replace to="/parked" /> : <NoPermission />;
  return <Workbench queues={may(me, 'queue.read')} />;
}

function Workbench({ queues }: { queues: boolean }) {
  const { t } = useWords();
  const [address, setAddress] = useSearchParams();
  const state = readListState(address, queues ? 'needs-me' : 'all');
  const show = (next: ListState, replace = false) => setAddress(writeListState(next), { replace });
  const list = useMatters(state);
  const { search } = useLocation();
  useEffect(() => rememberList(search), [search]);
  return (
    <>
      <h1 className="visually-hidden">{t('frame.workbench')}</h1>
      {queues && <QueueCards state={state} />}
      <section className="panel" aria-label={t(`queues.${state.queue}.name`)}>
        <ListFilters state={state} show={show} />
        <MatterList state={state} list={list} show={show} />
      </section>
    </>
  );
}
