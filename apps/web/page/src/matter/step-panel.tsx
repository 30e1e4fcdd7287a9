import { LockOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useRef, useState } from 'react';
import { useMe } from '../frame/session.js';
import { useShortcuts } from '../frame/shortcuts.js';
import { RegionTag } from '../words/tags.js';
import { useWords } from '../words/use-words.js';
import { StepDialog } from './dialog/step-dialog.js';
import { irrevocable, rare } from './dialog/step-sends.js';
import { type Step, type StepKey, stepsOf } from './steps.js';
import type { Known } from './use-matter.js';
import { useWhy } from './use-why.js';

/** What can be done now, and for everything else that belongs to this matter, why not. */
export function StepPanel({ known }: { known: Known }) {
  const { t } = useWords();
  const me = useMe();
  const [open, setOpen] = useState<{ step: StepKey; initial?: Record<string, unknown> }>();
  const panel = useRef<HTMLElement>(null);
  const steps = stepsOf({ me, ...known });
  const possible = steps.filter(({ why }) => why === undefined);
  const blocked = steps.filter(({ why }) => why !== undefined);
  const isMain = (key: StepKey) => !irrevocable.has(key) && (known.dispute?.open === true || !rare.has(key));
  const begin = (key: StepKey) => () => possible.some((step) => step.key === key) && setOpen({ step: key });
  useShortcuts({ s: begin('sign'), r: begin('returnHandOver') });
  const gone = () => {
    setOpen(undefined);
    // The button that opened the dialog is often gone afterwards: keep the keyboard here.
    if (document.activeElement === document.body) panel.current?.focus();
  };
  return (
    <section className="panel steps" aria-label={t('steps.title')} ref={panel} tabIndex={-1}>
      <h2>{t('steps.title')}</h2>
      {possible.map(({ key }, index) => (
        <Button
          key={key}
          block
          type={index === 0 && isMain(key) ? 'primary' : 'default'}
          danger={irrevocable.has(key)}
          onClick={() => setOpen({ step: key })}
          data-step={key}
        >
          {t(`steps.${key}.name`)}
        </Button>
      ))}
      {possible.length === 0 && <Nobody known={known} />}
      {blocked.length > 0 && <Blocked steps={blocked} />}
      {open !== undefined && (
        <StepDialog key={open.step} {...open} known={known} instead={(step, initial) => setOpen({ step, initial })} gone={gone} />
      )}
    </section>
  );
}

function Nobody({ known: { matter } }: { known: Known }) {
  const { t } = useWords();
  const me = useMe();
  if (matter.holder === me.region) return <p className="quiet">{t('steps.noneForYou')}</p>;
  return (
    <p className="quiet">
      {t('steps.elsewhere')} <RegionTag region={matter.holder} />
    </p>
  );
}

function Blocked({ steps }: { steps: Step[] }) {
  const { t } = useWords();
  const say = useWhy();
  return (
    <div className="blocked">
      <h3>{t('steps.notNow')}</h3>
      <ul>
        {steps.map(({ key, why }) => (
          <li key={key} data-blocked={key}>
            <span aria-disabled="true">
              <LockOutlined aria-hidden /> {t(`steps.${key}.name`)}
            </span>
            <small className="quiet">{why !== undefined && say(why)}</small>
          </li>
        ))}
      </ul>
    </div>
  );
}
