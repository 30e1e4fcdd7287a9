import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { listMeasures, type Measure } from '../api/measures.js';
import type { MatterView } from '../api/types.js';
import { may } from '../frame/permission.js';
import { useMe } from '../frame/session.js';
import { Chip, RegionTag } from '../words/tags.js';
import { useWords } from '../words/use-words.js';
import { StepDialog } from './dialog/step-dialog.js';
import { MeasureDetails } from './measure-details.js';
import { measureStepsOf, type StepKey } from './steps.js';
import type { Known } from './use-matter.js';
import { useWhy } from './use-why.js';

/** Urgent measures on evidence (P-12): how they stand for all, where and on what for the regions that handle the matter. */
export function Measures({ known }: { known: Known }) {
  const { t } = useWords();
  const me = useMe();
  const { matter } = known;
  const some = matter.measures.length > 0;
  const details = useQuery({
    queryKey: ['measures', matter.id, matter.digest],
    queryFn: () => listMeasures(matter.id),
    enabled: some && may(me, 'measure.read'),
    // While they are read anew, what somebody is deciding on stays before their eyes.
    placeholderData: (before) => before,
  });
  if (!some) return null;
  return (
    <section className="panel" aria-label={t('measures.title')} data-testid="measures">
      <h2>{t('measures.title')}</h2>
      {matter.measures.map((status) => (
        <MeasureLine key={status.id} known={known} status={status} details={details.data?.measures.find(({ id }) => id === status.id)} />
      ))}
    </section>
  );
}

interface LineProps {
  known: Known;
  status: MatterView['measures'][number];
  details: Measure | undefined;
}

function MeasureLine({ known, status, details }: LineProps) {
  const { t, say, time } = useWords();
  return (
    <article className="hand-over" data-measure={status.state}>
      <h3>
        <RegionTag region={status.region} /> {say('measures.kinds', status.kind)}
        <Chip tone="blue">{say('measures.states', status.state)}</Chip>
        {status.how !== undefined && <span className="quiet">{say('measures.disposals', status.how)}</span>}
      </h3>
      <p className="quiet">{t('measures.takenBy', { region: t(`regions.${status.region}`), at: time.minute(status.takenAt) })}</p>
      {details === undefined ? <p className="quiet">{t('measures.noDetails')}</p> : <MeasureDetails details={details} />}
      {details !== undefined && <Steps known={{ ...known, measure: details }} status={status} />}
    </article>
  );
}

/** What can be done with this one, and for the rest of it, why not. */
function Steps({ known, status }: { known: Known; status: LineProps['status'] }) {
  const { t } = useWords();
  const me = useMe();
  const why = useWhy();
  const [open, setOpen] = useState<StepKey>();
  const steps = measureStepsOf({ me, ...known, measureStatus: status });
  return (
    <>
      {steps.map(({ key, why: hinder }) =>
        hinder === undefined ? (
          <Button key={key} onClick={() => setOpen(key)} data-step={key}>
            {t(`steps.${key}.name`)}
          </Button>
        ) : (
          <p key={key} className="quiet" data-blocked={key}>
            {t(`steps.${key}.name`)}：{why(hinder)}
          </p>
        ),
      )}
      {open !== undefined && <StepDialog step={open} known={known} gone={() => setOpen(undefined)} />}
    </>
  );
}
