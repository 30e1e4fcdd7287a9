import { useQuery } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { useState } from 'react';
import { listLayouts, saveLayout } from '../api/imports.js';
import type { FilePreview, NewLayout } from '../api/types.js';
import { useCommand } from '../api/use-command.js';
import { CommandTrouble } from '../frame/command-trouble.js';
import { useWords } from '../words/use-words.js';
import { layoutWith, type Places } from './layout-with.js';

interface Props {
  preview: FilePreview;
  places: Places;
  saved: (name: string) => void;
}

/** Keeps the choice of columns under the name of its source; a known name is replaced, at the version that was seen. */
export function SaveLayout({ preview: { layout, header }, places, saved }: Props) {
  const { t } = useWords();
  const [name, setName] = useState('');
  const { data: { items: known } = { items: [] } } = useQuery({ queryKey: ['import-layouts'], queryFn: listLayouts });
  const save = useCommand(
    ({ layout, version }: { layout: NewLayout; version: number }, key: string) => saveLayout(layout, version, key),
    ({ name }) => saved(name),
  );
  const base = known.find((each) => each.name === layout);
  const same = known.find((each) => each.name === name.trim());
  return (
    <form
      className="save-layout"
      onSubmit={(event) => {
        event.preventDefault();
        if (base !== undefined && name.trim() !== '')
          save.mutate({ layout: layoutWith(base, header, places, name.trim()), version: same?.version ?? 0 });
      }}
    >
      <CommandTrouble command={save} />
      <label htmlFor="layout-name">{t('import.preview.name')}</label>{' '}
      <Input id="layout-name" maxLength={60} style={{ width: '16rem' }} value={name} onChange={({ target }) => setName(target.value)} />{' '}
      <Button htmlType="submit" loading={save.isPending} disabled={name.trim() === ''}>
        {t('import.preview.save')}
      </Button>{' '}
      <span className="quiet">{t(same === undefined ? 'import.preview.unsaved' : 'import.preview.replaces')}</span>
    </form>
  );
}
