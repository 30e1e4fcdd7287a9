import { DisconnectOutlined } from '@ant-design/icons';
import { Link } from 'react-router';
import type { RegionSeen } from '../api/types.js';
import { useWords } from '../words/use-words.js';
import { useRegions } from './regions.js';
import { useMe } from './session.js';

/** While a region is silent: since when, and what waits for it; and where it is this one that is cut off, that it says nothing of the others. */
export function RegionBanner() {
  const { t } = useWords();
  const { data } = useRegions();
  const silent = data?.items.filter(({ silentSince }) => silentSince !== undefined) ?? [];
  return (
    <div role="status" aria-live="polite">
      {data?.cutOff === true && (
        <div className="line-banner">
          <DisconnectOutlined aria-hidden />
          <strong>{t('regionLine.cutOff')}</strong>
          <span>{t('regionLine.cutOffMeans')}</span>
        </div>
      )}
      {silent.map((region) => (
        <Silent key={region.region} seen={region} />
      ))}
    </div>
  );
}

function Silent({ seen: { region, silentSince = '', waiting } }: { seen: RegionSeen }) {
  const { t, time } = useWords();
  const here = useMe().region === region;
  const name = t(`regions.${region}`);
  return (
    <div className="line-banner" data-silent={region}>
      <DisconnectOutlined aria-hidden />
      <strong>{t(here ? 'regionLine.silentHere' : 'regionLine.silent', { region: name, since: time.shortMinute(silentSince) })}</strong>
      <span>{t(here ? 'regionLine.silentHereMeans' : 'regionLine.silentMeans', { region: name })}</span>
      {waiting !== undefined && <Waiting region={region} waiting={waiting} />}
    </div>
  );
}

/** A link to the very list that was counted. */
export function Waiting({ region, waiting }: { region: RegionSeen['region']; waiting: number }) {
  const { t } = useWords();
  const said = t('regionLine.waiting', { count: waiting, region: t(`regions.${region}`) });
  return waiting === 0 ? <span>{said}</span> : <Link to={`/?queue=all&receiver=${region}`}>{said}</Link>;
}
