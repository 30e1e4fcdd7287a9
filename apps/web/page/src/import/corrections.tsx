import { Link } from 'react-router';
import { useWords } from '../words/use-words.js';
import { useProgress } from './use-progress.js';

const fates = ['registered', 'unsure', 'linked', 'already', 'otherDesk', 'refused'] as const;

/** What became of rows that were mended and sent again, one line for each import of them. */
export function Corrections({ rows }: { rows: readonly { readonly correctedBy?: string }[] }) {
  const { t } = useWords();
  const ids = [...new Set(rows.flatMap(({ correctedBy = [] }) => correctedBy))];
  if (ids.length === 0) return null;
  return (
    <div role="status" data-testid="corrections">
      <strong>{t('import.mend.again')}</strong>
      <ul>
        {ids.map((id) => (
          <Correction key={id} id={id} />
        ))}
      </ul>
    </div>
  );
}

function Correction({ id }: { id: string }) {
  const { t, time } = useWords();
  const { data: job } = useProgress(id);
  const counted = fates.filter((key) => (job?.rows[key] ?? 0) > 0).map((key) => `${t(`import.rows.${key}`)} ${job?.rows[key]}`);
  return (
    <li>
      <Link to={`/import/${id}`}>{job?.name ?? t('import.mend.correction')}</Link>
      {job !== undefined && [time.minute(job.createdAt), t(`import.states.${job.state}`), ...counted].map((each) => ` · ${each}`)}
    </li>
  );
}

export function CorrectedBy({ id }: { id: string }) {
  const { t } = useWords();
  return (
    <span className="corrected">
      {t('import.mend.corrected')} <Link to={`/import/${id}`}>{t('import.mend.correction')}</Link>
    </span>
  );
}
