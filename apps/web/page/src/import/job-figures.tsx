import type { ImportJob } from '../api/types.js';
import { useWords } from '../words/use-words.js';

const figures = ['read', 'registered', 'unsure', 'linked', 'already', 'otherDesk', 'refused'] as const;

export function JobFigures({ rows }: { rows: ImportJob['rows'] }) {
  const { t } = useWords();
  return (
    <dl className="figures">
      {figures.map((key) => (
        <div key={key} className={key === 'refused' && rows.refused > 0 ? 'figure figure-refused' : 'figure'}>
          <dt>{t(`import.rows.${key}`)}</dt>
          <dd data-testid={`rows-${key}`}>{rows[key]}</dd>
          <dd className="figure-means quiet">{t(`import.rowsMean.${key}`)}</dd>
        </div>
      ))}
    </dl>
  );
}
