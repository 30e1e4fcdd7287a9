import { CheckCircleOutlined, ClockCircleOutlined, ExclamationCircleOutlined, FireOutlined, SwapRightOutlined } from '@ant-design/icons';
import type { ReactNode } from 'react';
import type { CustodyState, Due, MatterKind, MatterState, Region } from '../api/types.js';
import { useNow } from '../frame/use-now.js';
import { lastDay, timeLeft } from './time.js';
import { useWords } from './use-words.js';
import './tags.css';

export function RegionTag({ region }: { region: Region }) {
  const { t } = useWords();
  return <span className={`region-tag region-${region}`}>{t(`regions.${region}`)}</span>;
}

/** Who holds a matter and, while it is on its way, to whom: 北京 → 河北 在途. */
export function CustodyTag({ holder, custody }: { holder: Region; custody: { state: CustodyState; to?: Region; disputed: boolean } }) {
  const { t } = useWords();
  const leaves = custody.state === 'frozen' || custody.state === 'in-transit';
  return (
    <span className="custody-tag">
      <RegionTag region={holder} />
      {leaves && custody.to !== undefined && (
        <>
          <SwapRightOutlined aria-label={t('matter.to')} />
          <RegionTag region={custody.to} />
        </>
      )}
      <span className="quiet">{t(`custody.${custody.state}`)}</span>
      {custody.disputed && <Chip tone="red">{t('custody.disputed')}</Chip>}
    </span>
  );
}

type ChipTone = 'plain' | 'blue' | 'teal' | 'green' | 'grey' | 'orange' | 'red';

/** A short label. Dark text on a light ground: the colour helps the eye, the word says it. */
export function Chip({ tone, children }: { tone: ChipTone; children: ReactNode }) {
  return <span className={`chip chip-${tone}`}>{children}</span>;
}

const stateTones: Record<MatterState, ChipTone> = {
  registered: 'blue',
  accepted: 'teal',
  verifying: 'teal',
  answered: 'green',
  refused: 'grey',
  closed: 'grey',
  mediating: 'teal',
  'mediation-ended': 'green',
  redirected: 'grey',
  withdrawn: 'grey',
};

export function StateTag({ state }: { state: MatterState }) {
  const { say } = useWords();
  return <Chip tone={stateTones[state]}>{say('matterStates', state)}</Chip>;
}

export function KindTag({ kind }: { kind: MatterKind }) {
  const { t } = useWords();
  return <Chip tone="plain">{t(`kinds.${kind}`)}</Chip>;
}

export function UrgencyTag({ urgency }: { urgency: string }) {
  const { say } = useWords();
  if (urgency === 'normal') return null;
  return (
    <Chip tone={urgency === 'critical' ? 'red' : 'orange'}>
      <FireOutlined aria-hidden /> {say('urgencies', urgency)}
    </Chip>
  );
}

const toneIcons = { calm: ClockCircleOutlined, soon: ExclamationCircleOutlined, late: ExclamationCircleOutlined };

/** Remaining time as text, icon and colour; never colour alone. */
export function DeadlineTag({ due, met, lapsed }: { due: Due; met?: string | undefined; lapsed?: string | undefined }) {
  const { t, say, time } = useWords();
  const now = useNow(30_000);
  const rule = say('rules', due.ruleId);
  if (met !== undefined) {
    return (
      <span className="deadline deadline-met">
        <CheckCircleOutlined aria-hidden /> {t('deadline.met', { at: time.shortMinute(met) })}
      </span>
    );
  }
  if (lapsed !== undefined) return <span className="deadline quiet">{t('deadline.lapsed')}</span>;
  const left = timeLeft(due.due, now);
  const Icon = toneIcons[left.tone];
  const amount = t(`deadline.${left.unit}`, { count: left.count });
  return (
    <span className={`deadline deadline-${left.tone}`} title={`${rule} · ${t('deadline.until', { day: time.day(lastDay(due.due)) })}`}>
      <Icon aria-hidden /> {left.tone === 'late' ? t('deadline.late', { amount }) : t('deadline.left', { amount })}
      {due.provisional && ` ${t('deadline.provisional')}`}
    </span>
  );
}
