import { useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { listLayouts } from '../api/imports.js';
import { useWords } from '../words/use-words.js';

/** How the source writes its files: found out by the header, unless somebody says it. */
export function ChooseLayout({ layout, choose }: { layout: string | undefined; choose: (layout: string | undefined) => void }) {
  const { t } = useWords();
  const layouts = useQuery({ queryKey: ['import-layouts'], queryFn: listLayouts });
  const names = (layouts.data?.items ?? []).map(({ name }) => ({ value: name, label: name }));
  return (
    <p className="choose-layout">
      <label htmlFor="layout">{t('import.layoutLabel')}</label>{' '}
      <Select
        id="layout"
        style={{ minWidth: '16rem' }}
        value={layout ?? ''}
        options={[{ value: '', label: t('import.layoutAny') }, ...names]}
        onChange={(name) => choose(name === '' ? undefined : name)}
      />
    </p>
  );
}
