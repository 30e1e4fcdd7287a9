import { CheckCircleOutlined, ClockCircleOutlined, CloseCircleOutlined, LoadingOutlined } from '@ant-design/icons';
import { LineLost, Problem } from '../../api/problem.js';
import type { MatterLine } from '../../api/types.js';
import { useWords } from '../../words/use-words.js';
import type { RowOutcome } from './run-rows.js';

const icons = { waiting: ClockCircleOutlined, running: LoadingOutlined, done: CheckCircleOutlined, failed: CloseCircleOutlined };

interface Props {
  lines: readonly MatterLine[];
  outcomes: ReadonlyMap<string, RowOutcome>;
}

/** Before it begins, the rows that it is about; from then on, how each went and why. */
export function BulkResults({ lines, outcomes }: Props) {
  const { t } = useWords();
  const count = (state: RowOutcome['state']) => [...outcomes.values()].filter((outcome) => outcome.state === state).length;
  return (
    <>
      {outcomes.size > 0 && (
        <p role="status" data-testid="bulk-sum">
          <strong>
            {t('bulk.sum', { done: count('done'), failed: count('failed'), left: lines.length - count('done') - count('failed') })}
          </strong>
        </p>
      )}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a long list scrolls, and what scrolls must be reachable by keyboard */}
      <section className="bulk-rows" tabIndex={0} aria-label={t('bulk.rows')}>
        <table className="list">
          <tbody>
            {lines.map((line) => (
              <Row key={line.id} line={line} outcome={outcomes.get(line.id)} />
            ))}
          </tbody>
        </table>
      </section>
    </>
  );
}

function Row({ line, outcome }: { line: MatterLine; outcome: RowOutcome | undefined }) {
  const { t } = useWords();
  const Icon = outcome === undefined ? undefined : icons[outcome.state];
  return (
    <tr data-outcome={outcome?.state}>
      <td className="bulk-number">{line.number}</td>
      <td>{line.title}</td>
      <td className={`bulk-outcome bulk-${outcome?.state ?? 'none'}`}>
        {Icon !== undefined && outcome !== undefined && (
          <>
            <Icon aria-hidden /> {t(`bulk.states.${outcome.state}`)}
          </>
        )}
        {outcome?.error !== undefined && <Why error={outcome.error} />}
      </td>
    </tr>
  );
}

function Why({ error }: { error: unknown }) {
  const { t, say, problem } = useWords();
  if (error instanceof LineLost) return <div>{t('bulk.lineLost')}</div>;
  const changes = error instanceof Problem ? (error.stale?.changes ?? []) : [];
  return (
    <div>
      {problem(error)}
      {changes.length > 0 && <div className="quiet">{changes.map(({ type }) => say('changes', type)).join('、')}</div>}
    </div>
  );
}
