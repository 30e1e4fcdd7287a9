import { useQuery } from '@tanstack/react-query';
import { Checkbox } from 'antd';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { listImports, startImport } from '../api/imports.js';
import type { ImportJob } from '../api/types.js';
import { useCommand } from '../api/use-command.js';
import { CommandTrouble } from '../frame/command-trouble.js';
import { may } from '../frame/permission.js';
import { useMe } from '../frame/session.js';
import { Failed, Loading, NoPermission, Nothing } from '../frame/states.js';
import { useTitle } from '../frame/use-title.js';
import { useWords } from '../words/use-words.js';
import { ChooseFile } from './choose-file.js';
import { ChooseLayout } from './choose-layout.js';
import { PreviewFile } from './preview-file.js';
import './import.css';

export function ImportPage() {
  const { t } = useWords();
  useTitle(t('frame.import'));
  const me = useMe();
  const navigate = useNavigate();
  const [layout, setLayout] = useState<string>();
  const [previewing, setPreviewing] = useState(false);
  const [file, setFile] = useState<File>();
  const start = useCommand(
    ({ file, layout }: Chosen, key: string) => startImport(file, layout, key),
    ({ id }) => navigate(`/import/${id}`),
  );
  if (!may(me, 'import.read')) return <NoPermission />;
  return (
    <div className="import">
      <h1 className="page-title">{t('import.title')}</h1>
      <CommandTrouble command={start} />
      {may(me, 'import.run') && (
        <>
          <ChooseLayout layout={layout} choose={setLayout} />
          {file === undefined ? (
            <>
              <p>
                <Checkbox checked={previewing} onChange={({ target }) => setPreviewing(target.checked)}>
                  {t('import.preview.ask')}
                </Checkbox>
              </p>
              <ChooseFile busy={start.isPending} chosen={(file) => (previewing ? setFile(file) : start.mutate(chosen(file, layout)))} />
            </>
          ) : (
            <PreviewFile
              key={`${file.name} ${file.lastModified} ${layout}`}
              {...{ file, layout, choose: setLayout }}
              busy={start.isPending}
              send={() => start.mutate(chosen(file, layout))}
              another={() => setFile(undefined)}
            />
          )}
        </>
      )}
      <Before />
    </div>
  );
}

/** A file says nothing of itself when it is compared as text; these tell one choice from another. */
interface Chosen {
  file: File;
  name: string;
  size: number;
  changed: number;
  layout: string | undefined;
}

const chosen = (file: File, layout: string | undefined): Chosen => ({
  ...{ file, name: file.name, size: file.size, changed: file.lastModified },
  layout,
});

function Before() {
  const { t } = useWords();
  const imports = useQuery({ queryKey: ['imports'], queryFn: () => listImports(), refetchInterval: 10_000 });
  if (imports.isPending) return <Loading />;
  if (imports.data === undefined) return <Failed error={imports.error} retry={imports.refetch} />;
  if (imports.data.items.length === 0) return <Nothing title={t('import.none')} />;
  return (
    <section className="panel" aria-label={t('import.before')}>
      <h2>{t('import.before')}</h2>
      <table className="list">
        <thead>
          <tr>
            <th scope="col">{t('import.columns.file')}</th>
            <th scope="col">{t('import.columns.state')}</th>
            {(['read', 'registered', 'linked', 'already', 'refused', 'otherDesk'] as const).map((key) => (
              <th key={key} scope="col" className="number">
                {t(`import.rows.${key}`)}
              </th>
            ))}
            <th scope="col">{t('import.columns.started')}</th>
          </tr>
        </thead>
        <tbody>
          {imports.data.items.map((job) => (
            <Line key={job.id} job={job} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Line({ job }: { job: ImportJob }) {
  const { t, time } = useWords();
  return (
    <tr>
      <td>
        <Link to={`/import/${job.id}`}>{job.name}</Link>
      </td>
      <td>{t(`import.states.${job.state}`)}</td>
      {(['read', 'registered', 'linked', 'already', 'refused', 'otherDesk'] as const).map((key) => (
        <td key={key} className="number">
          {job.rows[key]}
        </td>
      ))}
      <td className="quiet">{time.minute(job.createdAt)}</td>
    </tr>
  );
}
