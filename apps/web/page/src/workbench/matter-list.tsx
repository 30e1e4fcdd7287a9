import { LockOutlined } from '@ant-design/icons';
import { Alert, Button, Checkbox } from 'antd';
import { useCallback, useState } from 'react';
import { Link } from 'react-router';
import type { MatterLine } from '../api/types.js';
import { behindAfterSeconds, useAge } from '../frame/footer.js';
import { Failed, Loading, Nothing } from '../frame/states.js';
import { clockName } from '../words/clock-name.js';
import { Chip, CustodyTag, DeadlineTag, KindTag, StateTag, UrgencyTag } from '../words/tags.js';
import { useWords } from '../words/use-words.js';
import { BulkBar } from './bulk/bulk-bar.js';
import { useSelection } from './bulk/use-selection.js';
import type { ListState } from './list-state.js';
import { rememberRow, useRowKeys } from './row-keys.js';
import { RowStep, type RowStepKey } from './row-step.js';
import type { MatterPages } from './use-matters.js';

interface Props {
  state: ListState;
  list: MatterPages;
  show: (next: ListState) => void;
}

export function MatterList({ state, list, show }: Props) {
  const { t } = useWords();
  const lines = list.data?.pages.flatMap(({ items }) => items) ?? [];
  const selection = useSelection(lines);
  const [step, setStep] = useState<{ id: string; step: RowStepKey }>();
  const begin = (key: RowStepKey) => (id: string) => setStep({ id, step: key });
  const rows = useRowKeys(lines, { x: selection.toggle, s: begin('sign'), r: begin('returnHandOver') });
  const gone = useCallback(() => {
    setStep(undefined);
    if (document.activeElement === document.body) rows.current?.querySelector<HTMLElement>('a[data-row]')?.focus();
  }, [rows]);
  if (list.isPending) return <Loading />;
  if (list.data === undefined) return <Failed error={list.error} retry={list.refetch} />;
  if (lines.length === 0) return <NoMatters state={state} show={show} />;
  return (
    <>
      <Stale failed={list.isError} at={list.dataUpdatedAt} />
      <BulkBar selection={selection} />
      {step !== undefined && <RowStep key={step.id} {...step} gone={gone} />}
      <table className="list" ref={rows}>
        <thead>
          <tr>
            <td className="list-choose">
              <Checkbox checked={selection.all} onChange={selection.toggleAll} aria-label={t('bulk.chooseAll')} />
            </td>
            <th scope="col">{t('workbench.columns.number')}</th>
            <th scope="col">{t('workbench.columns.what')}</th>
            <th scope="col">{t('workbench.columns.holder')}</th>
            <th scope="col">{t('workbench.columns.state')}</th>
            <th scope="col">{t('workbench.columns.next')}</th>
            <th scope="col">{t('workbench.columns.updated')}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <Row key={line.id} line={line} chosen={selection.has(line.id)} choose={() => selection.toggle(line.id)} />
          ))}
        </tbody>
      </table>
      <div className="list-end">
        <span className="quiet">{t('workbench.shown', { count: lines.length })}</span>
        {list.hasNextPage && (
          <Button loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
            {t('workbench.more')}
          </Button>
        )}
        <span className="keys quiet">
          <kbd>j</kbd> <kbd>k</kbd> {t('workbench.keysMove')} <kbd>Enter</kbd> {t('workbench.keysOpen')} <kbd>s</kbd> {t('steps.sign.name')}{' '}
          <kbd>r</kbd> {t('steps.returnHandOver.name')} <kbd>x</kbd> {t('workbench.keysChoose')} <kbd>/</kbd> {t('workbench.keysSearch')}
        </span>
      </div>
    </>
  );
}

function Row({ line, chosen, choose }: { line: MatterLine; chosen: boolean; choose: () => void }) {
  const { t, say, time } = useWords();
  return (
    <tr data-chosen={chosen}>
      <td className="list-choose">
        <Checkbox checked={chosen} onChange={choose} aria-label={t('bulk.choose', { number: line.number })} />
      </td>
      <td>
        <Link to={`/matters/${line.id}`} data-row={line.id} onClick={() => rememberRow(line.id)}>
          {line.number}
        </Link>
        <div className="tags">
          <KindTag kind={line.kind} /> <UrgencyTag urgency={line.urgency} />
        </div>
      </td>
      <td className="list-what">
        {line.title === null ? (
          <span className="quiet">
            <LockOutlined aria-hidden /> {t('workbench.notForUs')}
          </span>
        ) : (
          <>
            <div className="list-title">{line.title}</div>
            <div className="quiet">
              {[line.respondent?.name, line.place?.text, say('rightTypes', line.rightType)].filter(Boolean).join(' · ')}
            </div>
          </>
        )}
      </td>
      <td>
        <CustodyTag holder={line.holder} custody={line.custody} />
      </td>
      <td>
        <StateTag state={line.state} />
        {line.tasks.length > 0 && (
          <div className="tags" data-testid="tasks">
            {line.tasks.map((task) => (
              <Chip key={task} tone="orange">
                {t(`tasks.${task}`)}
              </Chip>
            ))}
          </div>
        )}
      </td>
      <td>
        {line.next === undefined ? (
          <span className="quiet">{t('deadline.none')}</span>
        ) : (
          <>
            <DeadlineTag due={line.next} />
            <div className="quiet">
              {t(`regions.${line.next.region}`)} · {clockName(line.next, say)}
            </div>
          </>
        )}
      </td>
      <td className="quiet list-time">{time.shortMinute(line.updatedAt)}</td>
    </tr>
  );
}

/** An empty list is good news, or a filter that is too narrow: two different sentences. */
function NoMatters({ state, show }: Pick<Props, 'state' | 'show'>) {
  const { t } = useWords();
  if (Object.keys(state.filters).length > 0) {
    return (
      <Nothing title={t('workbench.noneFound')}>
        <Button onClick={() => show({ ...state, filters: {} })}>{t('workbench.clear')}</Button>
      </Nothing>
    );
  }
  return (
    <Nothing title={t(`queues.${state.queue}.empty`)}>
      {state.queue === 'needs-me' && <Link to="/?queue=all">{t('workbench.seeAll')}</Link>}
    </Nothing>
  );
}

function Stale({ failed, at }: { failed: boolean; at: number }) {
  const { t, time } = useWords();
  const age = useAge();
  if (!failed && (age === undefined || age.seconds <= behindAfterSeconds)) return null;
  return <Alert className="form-alert" type="warning" showIcon title={t('workbench.stale', { at: time.second(new Date(at)) })} />;
}
