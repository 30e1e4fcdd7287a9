import { App } from 'antd';
import { useEffect, useRef } from 'react';
import type { MatterView } from '../api/types.js';
import { useMe } from '../frame/session.js';
import { StepDialog } from '../matter/dialog/step-dialog.js';
import { stepsOf } from '../matter/steps.js';
import { useKnown, useMatterView } from '../matter/use-matter.js';
import { useWhy } from '../matter/use-why.js';
import { useWords } from '../words/use-words.js';

/** The steps that a key begins in the list. */
export type RowStepKey = 'sign' | 'returnHandOver';

interface Props {
  id: string;
  step: RowStepKey;
  gone: () => void;
}

/** A step of a matter begun from its row: the same dialog as on the matter's own page, or a word why not now. */
export function RowStep({ id, step, gone }: Props) {
  const matter = useMatterView(id);
  if (matter.data === undefined) return null;
  return <Known matter={matter.data} step={step} gone={gone} />;
}

function Known({ matter, step, gone }: { matter: MatterView } & Omit<Props, 'id'>) {
  const { t } = useWords();
  const me = useMe();
  const say = useWhy();
  const { message } = App.useApp();
  const known = useKnown(matter);
  const found = stepsOf({ me, ...known }).find(({ key }) => key === step);
  // What this region keeps of the hand-over is still being read; where there is none, there is nothing to wait for.
  const reading = known.incoming === undefined && matter.handOvers.some(({ to, incoming }) => to === me.region && incoming !== null);
  const begun = useRef(false);
  begun.current ||= found !== undefined && found.why === undefined;
  const no = reading || begun.current ? undefined : found?.why === undefined ? t('workbench.stepNotHere') : say(found.why);
  useEffect(() => {
    if (no === undefined) return;
    void message.info(`${t(`steps.${step}.name`)}: ${no}`);
    gone();
  }, [no, message, gone, step, t]);
  return begun.current ? <StepDialog step={step} known={known} gone={gone} /> : null;
}
