import { Progress } from 'antd';
import type { ImportJob } from '../api/types.js';
import { useWords } from '../words/use-words.js';
import { isOver } from './use-progress.js';

const bars = { waiting: 'normal', running: 'active', done: 'success', refused: 'exception', failed: 'exception' } as const;

export function JobProgress({ job }: { job: ImportJob }) {
  const { t } = useWords();
  const part = job.state === 'done' || job.bytes.total === 0 ? 1 : job.bytes.done / job.bytes.total;
  const percent = isOver(job) && job.state !== 'done' ? Math.floor(part * 100) : job.state === 'waiting' ? 0 : Math.floor(part * 100);
  return (
    <div className="job-progress">
      <Progress percent={percent} status={bars[job.state]} aria-label={t('import.progress')} />
      <p aria-live="polite">
        <strong data-testid="import-state">{t(`import.states.${job.state}`)}</strong>
        {job.encoding !== undefined && <span className="quiet"> · {t('import.encoding', { encoding: job.encoding })}</span>}
        {job.layout !== undefined && <span className="quiet"> · {t('import.layout', { layout: job.layout })}</span>}
        {job.sheet !== undefined && <span className="quiet"> · {t('import.sheet', { sheet: job.sheet })}</span>}
        {job.state === 'running' && job.rate !== undefined && <span> · {t('import.rate', { rate: Math.round(job.rate) })}</span>}
        {job.state === 'running' && job.secondsLeft !== undefined && <span> · {t('import.left', { left: left(job.secondsLeft) })}</span>}
      </p>
    </div>
  );
}

const left = (seconds: number): string => `${Math.floor(seconds / 60)}:${String(Math.ceil(seconds % 60)).padStart(2, '0')}`;
