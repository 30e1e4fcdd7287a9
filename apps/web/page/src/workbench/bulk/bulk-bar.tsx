import { Button } from 'antd';
import { useState } from 'react';
import type { MatterLine } from '../../api/types.js';
import { may } from '../../frame/permission.js';
import { useMe } from '../../frame/session.js';
import { useWords } from '../../words/use-words.js';
import { BulkDialog } from './bulk-dialog.js';
import { type BulkStep, bulkRules, bulkSteps, fitting, mostRows } from './bulk-steps.js';
import type { Selection } from './use-selection.js';
import './bulk.css';

interface Opened {
  readonly step: BulkStep;
  readonly lines: readonly MatterLine[];
  readonly others: number;
}

/** What can be done with all chosen rows at once. A dialog keeps the rows it was opened with: those that are done leave the list under it. */
export function BulkBar({ selection }: { selection: Selection }) {
  const { t } = useWords();
  const me = useMe();
  const [open, setOpen] = useState<Opened>();
  const { lines } = selection;
  const gone = () => {
    setOpen(undefined);
    selection.clear();
  };
  return (
    <>
      {lines.length > 0 && (
        <div className="bulk-bar" role="status">
          <strong>{t('bulk.chosen', { count: lines.length, most: mostRows })}</strong>
          {bulkSteps
            .filter((step) => may(me, bulkRules[step].action))
            .map((step) => {
              const fit = fitting(step, lines, me);
              return (
                <Button
                  key={step}
                  type="primary"
                  disabled={fit.length === 0}
                  onClick={() => setOpen({ step, lines: fit, others: lines.length - fit.length })}
                >
                  {t(`bulk.${step}.name`, { count: fit.length })}
                </Button>
              );
            })}
          <Button type="link" onClick={selection.clear}>
            {t('bulk.clear')}
          </Button>
        </div>
      )}
      {open !== undefined && <BulkDialog {...open} gone={gone} />}
    </>
  );
}
