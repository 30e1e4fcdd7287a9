import { useQuery } from '@tanstack/react-query';
import { listMeasures, type Measure } from '../api/measures.js';
import type { MatterView } from '../api/types.js';
import { may } from '../frame/permission.js';
import { useMe } from '../frame/session.js';
import { Chip, RegionTag } from '../words/tags.js';
import { useWords } from '../words/use-words.js';

/** Urgent measures on evidence (P-12): how they stand for all, where and on what for the regions that handle the matter. */
export function Measures({ matter }: { matter: MatterView }) {
  const { t } = useWords();
  const me = useMe();
  const some = matter.measures.length > 0;
  const details = useQuery({
    queryKey: ['measures', matter.id, matter.digest],
    queryFn: () => listMeasures(matter.id),
    enabled: some && may(me, 'measure.read'),
  });
  if (!some) return null;
  return (
    <section className="panel" aria-label={t('measures.title')} data-testid="measures">
      <h2>{t('measures.title')}</h2>
      {matter.measures.map((measure) => (
        <MeasureLine key={measure.id} measure={measure} details={details.data?.measures.find(({ id }) => id === measure.id)} />
      ))}
    </section>
  );
}

function MeasureLine({ measure, details }: { measure: MatterView['measures'][number]; details: Measure | undefined }) {
  const { t, say, time } = useWords();
  return (
    <article className="hand-over" data-measure={measure.state}>
      <h3>
        <RegionTag region={measure.region} /> {say('measures.kinds', measure.kind)}
        <Chip tone="blue">{say('measures.states', measure.state)}</Chip>
        {measure.how !== undefined && <span className="quiet">{say('measures.disposals', measure.how)}</span>}
      </h3>
      <p className="quiet">{t('measures.takenBy', { region: t(`regions.${measure.region}`), at: time.minute(measure.takenAt) })}</p>
      {details === undefined ? <p className="quiet">{t('measures.noDetails')}</p> : <Details details={details} />}
    </article>
  );
}

function Details({ details: { where, officers, items, reason } }: { details: Measure }) {
  return (
    <>
      <p>
        {where} · {officers.map(({ name, certificate }) => `${name}（${certificate}）`).join('、')}
      </p>
      <p>{reason}</p>
      <ul>
        {items.map(({ name, quantity, unit }) => (
          <li key={`${name} ${quantity} ${unit}`}>
            {name} {quantity} {unit}
          </li>
        ))}
      </ul>
    </>
  );
}
