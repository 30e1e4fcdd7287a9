import type { DisputeLine, DisputeReasons } from '../../api/types.js';
import { may } from '../../frame/permission.js';
import { useMe } from '../../frame/session.js';
import { RegionTag } from '../../words/tags.js';
import { useWords } from '../../words/use-words.js';
import { useReasons } from '../use-matter.js';

interface Props {
  matterId: string;
  dispute: DisputeLine;
}

/** Why the holder hands over and why the other does not take it, side by side, round by round; or why that cannot be read here. */
export function Reasons({ matterId, dispute }: Props) {
  const { t } = useWords();
  const me = useMe();
  const reasons = useReasons(matterId, dispute);
  const { holder, other } = dispute;
  if (other === undefined) return <p className="quiet">{t('dispute.noReasons')}</p>;
  if (holder !== me.region && other !== me.region) return <p className="quiet">{t('dispute.reasonsOfTwo')}</p>;
  if (!may(me, 'dispute.read')) return <p className="quiet">{t('dispute.reasonsNotForRole')}</p>;
  if (reasons === undefined || reasons === null) return <p className="quiet">{t('dispute.reasonsComing')}</p>;
  return <SideBySide rounds={reasons.rounds} holder={holder} other={other} />;
}

function SideBySide({ rounds, holder, other }: Pick<DisputeReasons, 'rounds'> & Pick<Required<DisputeLine>, 'holder' | 'other'>) {
  const { t, say } = useWords();
  return (
    <table className="reasons" data-testid="reasons">
      <caption className="visually-hidden">{t('dispute.reasons')}</caption>
      <thead>
        <tr>
          <th scope="col">
            <RegionTag region={holder} /> {t('dispute.whyHolder')}
          </th>
          <th scope="col">
            <RegionTag region={other} /> {t('dispute.whyOther')}
          </th>
        </tr>
      </thead>
      <tbody>
        {rounds.map((round, index) => (
          // Rounds have no name but their place, and none is ever taken out.
          // biome-ignore lint/suspicious/noArrayIndexKey: see above
          <tr key={index}>
            <td>
              {rounds.length > 1 && <small className="quiet">{t('dispute.round', { count: index + 1 })}</small>}
              {round.holder}
            </td>
            <td>
              {round.ground !== undefined && <strong>{say('returnGrounds', round.ground)}</strong>}
              {round.other ?? <span className="quiet">{t('dispute.noOther', { region: t(`regions.${other}`) })}</span>}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
