import { ArrowLeftOutlined, LinkOutlined, LockOutlined } from '@ant-design/icons';
import { Link } from 'react-router';
import type { MatterView } from '../api/types.js';
import { clockName } from '../words/clock-name.js';
import { Chip, DeadlineTag, KindTag, RegionTag, StateTag, UrgencyTag } from '../words/tags.js';
import { lastDay } from '../words/time.js';
import { useWords } from '../words/use-words.js';
import { listLeft } from '../workbench/row-keys.js';

/** Which matter, what state, who holds it, what happens to it now, and what is due next. */
export function MatterHead({ matter }: { matter: MatterView }) {
  const { t } = useWords();
  return (
    <header className="matter-head">
      <div className="matter-title">
        <Link className="matter-back" to={listLeft()} title={t('matter.back')} aria-label={t('matter.back')}>
          <ArrowLeftOutlined aria-hidden />
        </Link>
        <h1>{matter.number}</h1>
        <KindTag kind={matter.kind} /> <StateTag state={matter.state} /> <UrgencyTag urgency={matter.urgency} />
        {matter.custody.disputed && <Chip tone="red">{t('custody.disputed')}</Chip>}
        {matter.linked.map(({ id, number }) => (
          <Link key={id} to={`/matters/${id}`}>
            <LinkOutlined aria-hidden /> {t('matter.linked', { number })}
          </Link>
        ))}
      </div>
      <p className="matter-subject">
        {matter.title ?? (
          <span className="quiet">
            <LockOutlined aria-hidden /> {t('workbench.notForUs')}
          </span>
        )}
      </p>
      <dl className="matter-now">
        <div>
          <dt>{t('matter.holder')}</dt>
          <dd data-testid="holder">
            <RegionTag region={matter.holder} />
          </dd>
        </div>
        <div>
          <dt>{t('matter.custody')}</dt>
          <dd data-testid="custody">
            <CustodyInWords matter={matter} />
          </dd>
        </div>
        <div>
          <dt>{t('matter.nextDeadline')}</dt>
          <dd>
            <NextDeadline matter={matter} />
          </dd>
        </div>
      </dl>
    </header>
  );
}

function CustodyInWords({ matter: { custody, holder } }: { matter: MatterView }) {
  const { t } = useWords();
  const to = custody.to === undefined ? '' : t(`regions.${custody.to}`);
  return t(`custodySentences.${custody.state}`, { holder: t(`regions.${holder}`), to });
}

function NextDeadline({ matter: { next } }: { matter: MatterView }) {
  const { t, say, time } = useWords();
  if (next === undefined) return t('deadline.none');
  return (
    <>
      <DeadlineTag due={next} />
      <span className="quiet">
        {' '}
        {t(`regions.${next.region}`)} · {clockName(next, say)} · {t('deadline.until', { day: time.shortDay(lastDay(next.due)) })}
      </span>
    </>
  );
}
