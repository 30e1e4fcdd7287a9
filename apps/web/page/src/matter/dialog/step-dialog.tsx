import { App, Button, Form, Modal } from 'antd';
import { useState } from 'react';
import { Problem } from '../../api/problem.js';
import type { Region } from '../../api/types.js';
import { useCommand } from '../../api/use-command.js';
import { CommandTrouble } from '../../frame/command-trouble.js';
import { useFieldErrors } from '../../frame/field-errors.js';
import { shortcutOf } from '../../frame/shortcuts.js';
import { useWords } from '../../words/use-words.js';
import type { StepKey } from '../steps.js';
import type { Known } from '../use-matter.js';
import { type PartMade, SplitDone } from './split-done.js';
import { StaleNotice } from './stale-notice.js';
import { StepFields } from './step-fields.js';
import { irrevocable, stepSends } from './step-sends.js';
import './dialog.css';

interface Props {
  step: StepKey;
  known: Known;
  /** What its fields begin with. */
  initial?: Record<string, unknown> | undefined;
  /** Another step is taken instead, with what was found out in this one. */
  instead?: ((step: StepKey, initial: Record<string, unknown>) => void) | undefined;
  /** The dialog has left the page. */
  gone: () => void;
}

interface Sent {
  values: Record<string, unknown>;
  version: number;
}

/**
 * Asks for what a step needs, says what will follow from it, and sends it. The version is the one of the moment the dialog opened: news that arrives while
 * somebody writes must not slip in under their decision.
 */
export function StepDialog({ step, known, initial, instead, gone }: Props) {
  const { t } = useWords();
  const { message } = App.useApp();
  const [form] = Form.useForm();
  const [open, setOpen] = useState(true);
  const close = () => setOpen(false);
  const [parts, setParts] = useState<PartMade[]>();
  const { version: versionOf, send } = stepSends[step];
  const [seen, setSeen] = useState(known);
  const [version, setVersion] = useState(() => versionOf(known));
  // Opened before the record was read: what is seen first is what is decided on.
  if (version === undefined && versionOf(known) !== undefined) setVersion(versionOf(known));
  const command = useCommand(
    ({ values, version: seen }: Sent, key: string) => send(known, { values: values as never, version: seen, key }),
    (answer) => {
      void message.success(t(`steps.${step}.done`, { region: t(`regions.${regionOf(step, known)}`) }));
      if (step === 'split') setParts((answer as { parts: PartMade[] }).parts);
      else close();
    },
  );
  useFieldErrors(form, command.error);
  const stale = command.error instanceof Problem ? command.error.stale : undefined;
  const asked = (
    <>
      <p className="step-means">{t(`steps.${step}.means`, { region: t(`regions.${regionOf(step, known)}`) })}</p>
      {stale === undefined ? (
        <CommandTrouble command={command} form={form} />
      ) : (
        <StaleNotice
          step={step}
          changes={stale.changes}
          before={seen}
          now={known}
          goOn={() => {
            setSeen(known);
            setVersion(stale.current ?? versionOf(known) ?? version);
            command.reset();
          }}
        />
      )}
      <Form
        form={form}
        layout="vertical"
        initialValues={initial ?? {}}
        onFinish={(values: Record<string, unknown>) => version !== undefined && command.mutate({ values: trimmed(values), version })}
        onKeyDown={(event) => {
          if (shortcutOf({ ...keyOf(event), isComposing: event.nativeEvent.isComposing }, true) === 'Ctrl+Enter') form.submit();
        }}
      >
        <StepFields
          step={step}
          known={known}
          returnFor={instead && ((reason) => instead('returnHandOver', { ground: 'incomplete', reason }))}
        />
      </Form>
    </>
  );
  return (
    <Modal
      open={open}
      width={widths[step] ?? 520}
      title={t(`steps.${step}.name`)}
      okText={t(`steps.${step}.ok`, { region: t(`regions.${regionOf(step, known)}`) })}
      cancelText={t('matter.cancel')}
      okButtonProps={{ danger: irrevocable.has(step), disabled: stale !== undefined || version === undefined }}
      confirmLoading={command.isPending}
      onOk={form.submit}
      onCancel={close}
      style={{ top: 56 }}
      afterClose={gone}
      mask={{ closable: false }}
      {...(parts === undefined
        ? {}
        : {
            footer: (
              <Button autoFocus onClick={close}>
                {t('split.close')}
              </Button>
            ),
          })}
    >
      {parts === undefined ? asked : <SplitDone parts={parts} />}
    </Modal>
  );
}

/** Steps before which a whole dossier is looked at, and those that fill tables. */
const widths: Partial<Record<StepKey, number>> = { draftReferral: 720, approve: 720, acceptHandOver: 720, recordMeasure: 720, split: 1080 };

const keyOf = ({ key, ctrlKey, metaKey, altKey, nativeEvent }: React.KeyboardEvent) => ({
  key,
  ctrlKey,
  metaKey,
  altKey,
  keyCode: nativeEvent.keyCode,
});

/** The other side of what is decided; of a letter, whoever must act on it. */
function regionOf(step: StepKey, { matter, incoming, outgoing }: Known): Region {
  if (step === 'recordLetter') return matter.holder;
  return (arriving.has(step) ? incoming?.from : outgoing?.to) ?? matter.origin;
}

const arriving: ReadonlySet<StepKey> = new Set(['sign', 'acceptHandOver', 'returnHandOver', 'objectToHandOver']);

const trimmed = (values: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [name, typeof value === 'string' ? value.trim() : value]));
