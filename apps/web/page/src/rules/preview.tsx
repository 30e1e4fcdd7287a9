import type { ReactNode } from 'react';
import type { Deadline, RulePreview } from '../api/types.js';
import { clockName } from '../words/clock-name.js';
import { lastDay } from '../words/time.js';
import { useWords } from '../words/use-words.js';

/** How many deadlines would end elsewhere, some of them with their days, and what can be done now. */
export function Preview({ preview, children }: { preview: RulePreview; children: ReactNode }) {
  const { t, say, time } = useWords();
  const { examples, moved, firm, more } = preview;
  const day = (due: string) => time.day(lastDay(due));
  return (
    <section aria-label={t('rulesPage.preview')} data-testid="rule-preview">
      <h3>
        {t('rulesPage.preview')} · {preview.key}
      </h3>
      <dl className="facts">
        {(['running', 'moved', 'firm'] as const).map((figure) => (
          <div key={figure} data-figure={figure}>
            <dt>{t(`rulesPage.${figure}`)}</dt>
            <dd>{preview[figure]}</dd>
          </div>
        ))}
      </dl>
      {moved === 0 && firm === 0 && <p>{t('rulesPage.noChange')}</p>}
      {more && <p>{t('rulesPage.more')}</p>}
      {examples.length > 0 && (
        <table className="list">
          <thead>
            <tr>
              {(['matter', 'clock', 'due', 'becomes'] as const).map((column) => (
                <th key={column} scope="col">
                  {t(`rulesPage.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {examples.map(({ matterId, number, what, ruleId, due, becomes }) => (
              <tr key={`${matterId} ${what}`}>
                <td>{number}</td>
                <td>{clockName({ what: what as Deadline['what'], ruleId }, say)}</td>
                <td>{day(due)}</td>
                <td>{day(becomes)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {children}
    </section>
  );
}
