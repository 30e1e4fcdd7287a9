import { InboxOutlined } from '@ant-design/icons';
import { Alert, Button, Upload } from 'antd';
import { useState } from 'react';
import { Problem } from '../api/problem.js';
import { loadRules, previewRules } from '../api/rules.js';
import type { RulePreview, RuleUpload } from '../api/types.js';
import { useCommand } from '../api/use-command.js';
import { CommandTrouble } from '../frame/command-trouble.js';
import { useWords } from '../words/use-words.js';
import { Preview } from './preview.js';
import { uploadOf } from './upload.js';

/** Choose, see what it would change, confirm: nothing is loaded before. */
export function LoadFile() {
  const { t } = useWords();
  const [chosen, choose] = useState<RuleUpload | 'not-json'>();
  const [seen, see] = useState<RulePreview>();
  const preview = useCommand((upload: RuleUpload) => previewRules(upload), see);
  const load = useCommand(loadRules, () => {
    choose(undefined);
    see(undefined);
  });
  const take = async (file: File) => {
    see(undefined);
    load.reset();
    const upload = uploadOf(await file.text());
    choose(upload ?? 'not-json');
    if (upload !== undefined) preview.mutate(upload);
  };
  return (
    <section className="panel" aria-label={t('rulesPage.load')}>
      <h2>{t('rulesPage.load')}</h2>
      <Upload.Dragger
        accept=".json,application/json"
        showUploadList={false}
        disabled={preview.isPending || load.isPending}
        beforeUpload={(file) => {
          void take(file);
          return false;
        }}
      >
        <InboxOutlined aria-hidden />
        <p>{t('rulesPage.choose')}</p>
        <p className="quiet">{t('rulesPage.hint')}</p>
      </Upload.Dragger>
      {chosen === 'not-json' && <Alert type="error" title={t('rulesPage.notJson')} />}
      <CommandTrouble command={preview.error === null ? load : preview} />
      <Faults error={preview.error ?? load.error} />
      {load.data !== undefined && <Alert type="success" title={t('rulesPage.loaded', load.data)} />}
      {seen !== undefined && chosen !== undefined && chosen !== 'not-json' && (
        <Preview preview={seen}>
          <p className="quiet">{t('rulesPage.confirmHint')}</p>
          <Button type="primary" loading={load.isPending} onClick={() => load.mutate(chosen)}>
            {t('rulesPage.confirm')}
          </Button>{' '}
          <Button onClick={() => see(undefined)}>{t('rulesPage.cancel')}</Button>
        </Preview>
      )}
    </section>
  );
}

/** Everything that is wrong with the file, so that it is mended once. */
function Faults({ error }: { error: Error | null }) {
  const problems = error instanceof Problem && Array.isArray(error.body['problems']) ? (error.body['problems'] as string[]) : [];
  return (
    <ul data-testid="file-faults">
      {problems.map((problem) => (
        <li key={problem}>{problem}</li>
      ))}
    </ul>
  );
}
