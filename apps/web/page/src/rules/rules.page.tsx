import { useQuery } from '@tanstack/react-query';
import { listRules } from '../api/rules.js';
import type { LoadedRules, RuleLine } from '../api/types.js';
import { may } from '../frame/permission.js';
import { useMe } from '../frame/session.js';
import { Failed, Loading, NoPermission, Nothing } from '../frame/states.js';
import { useTitle } from '../frame/use-title.js';
import { useWords } from '../words/use-words.js';
import { LoadFile } from './load-file.js';

/** The law as this region applies it today, and where a new calendar or a new law is loaded. */
export function RulesPage() {
  const { t } = useWords();
  useTitle(t('rulesPage.title'));
  const me = useMe();
  const rules = useQuery({ queryKey: ['rules'], queryFn: listRules, enabled: may(me, 'rules.read') });
  if (!may(me, 'rules.read')) return <NoPermission />;
  if (rules.data === undefined) return rules.error === null ? <Loading /> : <Failed error={rules.error} retry={rules.refetch} />;
  const { limits, norms, loaded, calendarYears } = rules.data;
  return (
    <div className="rules">
      <h1 className="page-title">{t('rulesPage.title')}</h1>
      <p className="quiet">{t('rulesPage.lead')}</p>
      <Calendar years={calendarYears} />
      {may(me, 'rules.load') && <LoadFile />}
      <History loaded={loaded} />
      <Lines title={t('rulesPage.inForce')} lines={limits} />
      <Lines title={t('rulesPage.norms')} lines={norms} />
    </div>
  );
}

function Calendar({ years }: { years: number[] }) {
  const { t } = useWords();
  const last = Math.max(...years);
  return (
    <p role="status" data-testid="calendar-years">
      {t('rulesPage.calendar', { year: last })} <strong>{t('rulesPage.calendarMissing', { year: last + 1 })}</strong>
    </p>
  );
}

function History({ loaded }: { loaded: LoadedRules[] }) {
  const { t, time } = useWords();
  return (
    <section className="panel" aria-label={t('rulesPage.history')}>
      <h2>{t('rulesPage.history')}</h2>
      {loaded.length === 0 && <Nothing title={t('rulesPage.nothing')} />}
      <ul>
        {loaded.map(({ key, version, at }) => (
          <li key={key}>
            {t('rulesPage.loaded', { key, version })} <span className="quiet">{time.minute(at)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Lines({ title, lines }: { title: string; lines: RuleLine[] }) {
  const { t, say, language } = useWords();
  return (
    <section className="panel" aria-label={title}>
      <h2>{title}</h2>
      <table className="list">
        <thead>
          <tr>
            {(['name', 'limit', 'source', 'since', 'confidence'] as const).map((column) => (
              <th key={column} scope="col">
                {t(`rulesPage.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map(({ id, name, amount, unit, source, article, validFrom, confidence }) => (
            <tr key={id}>
              <td>{name[language]}</td>
              <td>{amount !== undefined && unit !== undefined && say('units', unit, { count: amount })}</td>
              <td>
                {source} {article}
              </td>
              <td>{validFrom}</td>
              <td>{t(`rulesPage.confidences.${confidence}`)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
