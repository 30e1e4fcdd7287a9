import { useQuery } from '@tanstack/react-query';
import { Alert, Button } from 'antd';
import { useState } from 'react';
import { previewImport } from '../api/imports.js';
import { Failed, Loading } from '../frame/states.js';
import { useWords } from '../words/use-words.js';
import type { Places } from './layout-with.js';
import { PreviewColumns } from './preview-columns.js';
import { SaveLayout } from './save-layout.js';

interface Props {
  file: File;
  layout: string | undefined;
  choose: (layout: string) => void;
  busy: boolean;
  send: () => void;
  another: () => void;
}

/** How the file would be read, before it is. Columns that are chosen otherwise count once they are saved as a layout. */
export function PreviewFile({ file, layout, choose, busy, send, another }: Props) {
  const { t, language } = useWords();
  const [places, setPlaces] = useState<Places>({});
  const found = useQuery({
    queryKey: ['import-preview', file.name, file.size, file.lastModified, layout],
    queryFn: () => previewImport(file, layout),
    ...{ gcTime: 0, refetchOnWindowFocus: false },
  });
  if (found.isPending) return <Loading />;
  if (found.data === undefined) return <Failed error={found.error} retry={found.refetch} />;
  const { reason } = found.data;
  const rows = found.data.rows.map(({ faults }, index) => ({ faults, row: index + 1 }));
  const unsaved = Object.keys(places).length > 0;
  const saved = (name: string) => {
    setPlaces({});
    choose(name);
  };
  return (
    <section className="panel" aria-label={t('import.preview.title')}>
      <h2>
        {t('import.preview.title')} · {file.name}
      </h2>
      <p className="quiet">{t('import.preview.means')}</p>
      {reason !== undefined && (
        <Alert className="form-alert" type="error" showIcon title={language === 'en' ? reason.sentenceEn : reason.sentence} />
      )}
      {found.data.columns.length > 0 && <PreviewColumns preview={found.data} places={places} change={setPlaces} />}
      <ul>
        {rows.flatMap(({ faults, row }) =>
          faults.map(({ code, sentence, sentenceEn }) => (
            <li key={`${row} ${code} ${sentence}`} className="mend-fault">
              {t('import.mend.row', { row })}：{language === 'en' ? sentenceEn : sentence}
            </li>
          )),
        )}
      </ul>
      {unsaved && <SaveLayout preview={found.data} places={places} saved={saved} />}
      <Button type="primary" loading={busy} disabled={reason !== undefined || unsaved} onClick={send}>
        {t('import.preview.send')}
      </Button>{' '}
      <Button onClick={another}>{t('import.preview.another')}</Button>
    </section>
  );
}
