import { ArrowLeftOutlined, DownloadOutlined, EditOutlined } from '@ant-design/icons';
import { Alert, Button } from 'antd';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { refusedFileAddress } from '../api/imports.js';
import type { ImportJob } from '../api/types.js';
import { may } from '../frame/permission.js';
import { useMe } from '../frame/session.js';
import { Failed, Loading } from '../frame/states.js';
import { useTitle } from '../frame/use-title.js';
import { useWords } from '../words/use-words.js';
import { JobFigures } from './job-figures.js';
import { JobProgress } from './job-progress.js';
import { MendRows } from './mend-rows.js';
import type { Edits } from './mending.js';
import { RefusedRows } from './refused-rows.js';
import { UnsureRows } from './unsure-rows.js';
import { isOver, useProgress } from './use-progress.js';
import './import.css';

export function ImportJobPage() {
  const { t } = useWords();
  const { id = '' } = useParams();
  const job = useProgress(id);
  useTitle(job.data?.name ?? t('frame.import'));
  if (job.isPending) return <Loading />;
  if (job.data === undefined) return <Failed error={job.error} retry={job.refetch} />;
  return (
    <div className="import">
      <Link to="/import">
        <ArrowLeftOutlined aria-hidden /> {t('import.all')}
      </Link>
      <h1 className="page-title">{job.data.name}</h1>
      {job.data.corrects !== undefined && (
        <p>
          {t('import.mend.from')} <Link to={`/import/${job.data.corrects}`}>{t('import.mend.first')}</Link>
        </p>
      )}
      <section className="panel">
        <JobProgress job={job.data} />
        <Why job={job.data} />
        <JobFigures rows={job.data.rows} />
        <Columns job={job.data} />
      </section>
      {job.data.rows.unsure > 0 && <UnsureRows job={job.data} />}
      {job.data.rows.refused > 0 && <Refused job={job.data} />}
    </div>
  );
}

function Refused({ job }: { job: ImportJob }) {
  const { t } = useWords();
  const me = useMe();
  const [mending, setMending] = useState(false);
  // Kept here, so that a look at the list loses nothing.
  const [edits, setEdits] = useState<Edits>({});
  return (
    <section className="panel" aria-label={t('import.refused')}>
      <div className="refused-head">
        <h2>{t('import.refused')}</h2>
        <span className="quiet">{t('import.refusedMeans')}</span>
        {isOver(job) && may(me, 'import.run') && (
          <Button type={mending ? 'default' : 'primary'} icon={<EditOutlined />} onClick={() => setMending(!mending)}>
            {t(mending ? 'import.mend.close' : 'import.mend.open')}
          </Button>
        )}
        {job.refusedFile && (
          <Button icon={<DownloadOutlined />} href={refusedFileAddress(job.id)} download>
            {t('import.download')}
          </Button>
        )}
      </div>
      {mending ? <MendRows id={job.id} edits={edits} change={setEdits} /> : <RefusedRows id={job.id} complete={isOver(job)} />}
    </section>
  );
}

function Why({ job }: { job: ImportJob }) {
  const { language } = useWords();
  if (job.reason === undefined) return null;
  return (
    <Alert
      className="form-alert"
      type="error"
      showIcon
      title={language === 'en' ? job.reason.sentenceEn : job.reason.sentence}
      description={<small className="quiet">{job.reason.code}</small>}
    />
  );
}

function Columns({ job: { columns } }: { job: ImportJob }) {
  const { t } = useWords();
  return (
    <>
      {columns.missing.length > 0 && (
        <Alert className="form-alert" type="warning" showIcon title={t('import.columnsMissing', { columns: columns.missing.join('、') })} />
      )}
      {columns.unknown.length > 0 && (
        <Alert className="form-alert" type="info" showIcon title={t('import.columnsUnknown', { columns: columns.unknown.join('、') })} />
      )}
    </>
  );
}
