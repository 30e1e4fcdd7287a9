import { DownloadOutlined, SearchOutlined } from '@ant-design/icons';
import { Button, Checkbox, Input, type InputRef, Select } from 'antd';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { exportAddress } from '../api/matters.js';
import { regions } from '../api/types.js';
import { may } from '../frame/permission.js';
import { useMe } from '../frame/session.js';
import { useShortcuts } from '../frame/shortcuts.js';
import { custodyStates, matterStates, rightTypes } from '../words/choices.js';
import { useWords } from '../words/use-words.js';
import { type FilterKey, type ListState, queryOf, sorts, withFilter } from './list-state.js';

interface Props {
  state: ListState;
  show: (next: ListState, replace?: boolean) => void;
}

export function ListFilters({ state, show }: Props) {
  const { t } = useWords();
  const me = useMe();
  const filtered = Object.keys(state.filters).length > 0;
  return (
    <search className="filters">
      <Search key={state.queue} state={state} show={show} />
      <Choice name="kind" state={state} show={show} options={['complaint', 'report']} list="kinds" />
      <Choice name="state" state={state} show={show} options={matterStates} list="matterStates" />
      <Choice name="custody" state={state} show={show} options={custodyStates} list="custody" />
      <Choice name="rightType" state={state} show={show} options={rightTypes} list="rightTypes" />
      <Choice name="origin" state={state} show={show} options={regions} list="regions" />
      <Choice name="holder" state={state} show={show} options={regions} list="regions" />
      <Choice name="receiver" state={state} show={show} options={regions} list="regions" />
      <Checkbox
        checked={state.filters.overdue === 'true'}
        onChange={({ target }) => show(withFilter(state, 'overdue', target.checked ? 'true' : undefined))}
      >
        {t('workbench.filters.overdue')}
      </Checkbox>
      <span className="filter-days">
        <Day name="from" state={state} show={show} />
        <Day name="to" state={state} show={show} />
      </span>
      {filtered && (
        <Button type="link" onClick={() => show({ ...state, filters: {} })}>
          {t('workbench.clear')}
        </Button>
      )}
      <span className="filters-end">
        <Order state={state} show={show} />
        {may(me, 'matter.export') && (
          <>
            <Button href={exportAddress(queryOf(state))} download icon={<DownloadOutlined />}>
              {t('workbench.export')}
            </Button>
            <Button href={exportAddress(queryOf(state), 'xlsx')} download icon={<DownloadOutlined />}>
              {t('workbench.exportSheet')}
            </Button>
          </>
        )}
      </span>
    </search>
  );
}

// Long enough for the next key of a fast typist, short enough not to be noticed.
const pause = 350;

function Search({ state, show }: Props) {
  const { t } = useWords();
  const asked = state.filters.q ?? '';
  const [text, setText] = useState(asked);
  const composing = useRef(false);
  const input = useRef<InputRef>(null);
  const latest = useRef(() => {});
  latest.current = () => {
    if (!composing.current && text.trim() !== asked) show(withFilter(state, 'q', text.trim()), true);
  };
  useShortcuts({ '/': () => input.current?.focus() });
  useEffect(() => setText((now) => (now.trim() === asked ? now : asked)), [asked]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the timer starts anew with each change of the text
  useEffect(() => {
    const timer = setTimeout(() => latest.current(), pause);
    return () => clearTimeout(timer);
  }, [text]);
  const composed = () => {
    composing.current = false;
    setTimeout(() => latest.current(), pause);
  };
  return (
    <Input
      ref={input}
      className="filter-search"
      aria-label={t('workbench.filters.q')}
      placeholder={t('workbench.searchHint')}
      prefix={<SearchOutlined aria-hidden />}
      allowClear
      value={text}
      onChange={({ target }) => setText(target.value)}
      onCompositionStart={() => {
        composing.current = true;
      }}
      onCompositionEnd={composed}
    />
  );
}

interface ChoiceProps extends Props {
  name: FilterKey;
  options: readonly string[];
  list: string;
}

function Choice({ name, state, show, options, list }: ChoiceProps) {
  const { t, say } = useWords();
  const label = t(`workbench.filters.${name}` as never) as string;
  return (
    <Select
      className="filter-choice"
      aria-label={label}
      placeholder={label}
      allowClear
      popupMatchSelectWidth={false}
      value={state.filters[name] ?? null}
      onChange={(value: string | null | undefined) => show(withFilter(state, name, value ?? undefined))}
      options={options.map((value) => ({ value, label: say(list, value) }))}
    />
  );
}

function Day({ name, state, show }: Props & { name: 'from' | 'to' }): ReactNode {
  const { t } = useWords();
  return (
    <span className="filter-day">
      <label htmlFor={`filter-${name}`}>{t(`workbench.filters.${name}`)}</label>
      <Input
        id={`filter-${name}`}
        type="date"
        value={state.filters[name] ?? ''}
        onChange={({ target }) => show(withFilter(state, name, target.value), true)}
      />
    </span>
  );
}

function Order({ state, show }: Props) {
  const { t, say } = useWords();
  return (
    <Select
      className="filter-order"
      aria-label={t('workbench.sort')}
      value={state.sort}
      popupMatchSelectWidth={false}
      onChange={(sort) => show({ ...state, sort })}
      options={sorts.map((value) => ({ value, label: say('sorts', value) }))}
    />
  );
}
