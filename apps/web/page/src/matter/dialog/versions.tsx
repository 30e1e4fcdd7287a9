import { useWords } from '../../words/use-words.js';
import type { StepKey } from '../steps.js';
import type { Known } from '../use-matter.js';
import { stepSends } from './step-sends.js';

interface Props {
  step: StepKey;
  before: Known;
  now: Known;
}

/** How it stood when the dialog was opened, and how it stands now; what was typed stands below them, untouched. */
export function Versions({ step, before, now }: Props) {
  const { t } = useWords();
  const [then, today] = [useStanding(before, step), useStanding(now, step)];
  return (
    <table className="versions">
      <thead>
        <tr>
          <td />
          <th scope="col">{t('stale.before')}</th>
          <th scope="col">{t('stale.now')}</th>
        </tr>
      </thead>
      <tbody>
        {then.map(([name, value], index) => (
          <tr key={name} className={value === today[index]?.[1] ? undefined : 'versions-changed'}>
            <th scope="row">{name}</th>
            <td>{value}</td>
            <td>{today[index]?.[1]}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function useStanding(known: Known, step: StepKey): [string, string][] {
  const { t, say } = useWords();
  const { matter, complaint, outgoing, incoming, dispute } = known;
  const version = stepSends[step].version(known);
  const { state, to } = complaint?.custody ?? matter.custody;
  const handOver =
    incoming === undefined
      ? outgoing && say('handOver.states', `outgoing.${outgoing.state}`)
      : say('handOver.states', `incoming.${incoming.state}`);
  return [
    [t('workbench.columns.state'), say('matterStates', complaint?.state ?? matter.state)],
    [t('matter.custody'), [say('custody', state), to === undefined ? '' : say('regions', to)].filter(Boolean).join(' → ')],
    ...(handOver === undefined ? [] : ([[t('handOver.title'), handOver]] as [string, string][])),
    ...(dispute?.open === true ? ([[t('dispute.title'), say('dispute.states', dispute.state)]] as [string, string][]) : []),
    [t('stale.version'), version === undefined ? '–' : String(version)],
  ];
}
