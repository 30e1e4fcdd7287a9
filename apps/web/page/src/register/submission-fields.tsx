import { Button, Form } from 'antd';
import type { KeyboardEvent, ReactNode } from 'react';
import { CommandTrouble, type Troubled } from '../frame/command-trouble.js';
import { shortcutOf } from '../frame/shortcuts.js';
import { useWords } from '../words/use-words.js';
import { CallerHistory } from './caller-history.js';
import { ConsentGiven } from './consent.js';
import { ResponsibleAgency } from './responsible-agency.js';
import { WhatHappened } from './what-happened.js';
import { WhereAndWho } from './where-and-who.js';
import { WhoCalls } from './who-calls.js';

interface Props {
  sending: Troubled;
  submit: () => void;
  files: ReactNode;
  duplicates: ReactNode;
  draft: ReactNode;
}

/** The fields in the order in which a caller speaks: who calls, what happened, where and about whom, consent. */
export function SubmissionFields({ sending, submit, files, duplicates, draft }: Props) {
  const { t } = useWords();
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys of the fields inside pass through here
    <div onKeyDown={enterGoesOn}>
      <div className="register-head">
        <h1 className="page-title">{t('register.title')}</h1>
        {draft}
        <span className="keys quiet">
          <kbd>Tab</kbd> / <kbd>Enter</kbd> {t('register.keysNext')} <kbd>F2</kbd> {t('register.keysNew')} <kbd>F4</kbd> {t('files.title')}{' '}
          <kbd>F8</kbd> {t('register.keysSubmit')}
        </span>
      </div>
      <CommandTrouble command={sending} form={Form.useFormInstance()} />
      <div className="register-columns">
        <div className="register-caller">
          <Part number={1} title={t('register.who')}>
            <WhoCalls />
          </Part>
          <CallerHistory />
        </div>
        <div>
          <Part number={2} title={t('register.what')}>
            <WhatHappened />
            {files}
          </Part>
          <Part number={3} title={t('register.where')}>
            <WhereAndWho />
          </Part>
          <Part number={4} title={t('register.consent')}>
            <ConsentGiven />
            <Button className="register-submit" type="primary" size="large" loading={sending.isPending} onClick={submit}>
              {t('register.submit')} (F8)
            </Button>
          </Part>
        </div>
        <aside className="register-suggestions" aria-label={t('register.suggestions')}>
          <ResponsibleAgency />
          {duplicates}
        </aside>
      </div>
    </div>
  );
}

function Part({ number, title, children }: { number: number; title: string; children: ReactNode }) {
  return (
    <fieldset className="part">
      <legend>
        <span aria-hidden>{number}</span> {title}
      </legend>
      {children}
    </fieldset>
  );
}

const goesOn = 'input, select';
// Files and duplicates have keys of their own (F4, F6), what stands beside the form is reached by Tab; what is folded is opened first: most callers need none of it.
const offTheWay = ':disabled, [tabindex="-1"], .choose-files *, .caller-history *, .register-suggestions *, details:not([open]) *';

// Enter in one field of a long form must not send the half of it: it goes on to the next, as on the hotline's old terminals.
function enterGoesOn(event: KeyboardEvent<HTMLElement>): void {
  const target = event.target as HTMLElement;
  if (shortcutOf({ ...event, ...pressed(event) }, false) !== 'Enter' || !target.matches(goesOn)) return;
  event.preventDefault();
  const fields = Array.from(event.currentTarget.querySelectorAll<HTMLElement>('input, select, textarea, button'));
  const reachable = fields.filter((field) => !field.matches(offTheWay) && !isSameGroup(field, target));
  reachable[reachable.findIndex((field) => target.compareDocumentPosition(field) & Node.DOCUMENT_POSITION_FOLLOWING)]?.focus();
}

const pressed = ({ key, ctrlKey, metaKey, altKey, nativeEvent }: KeyboardEvent) => ({
  key,
  ctrlKey,
  metaKey,
  altKey,
  isComposing: nativeEvent.isComposing,
  keyCode: nativeEvent.keyCode,
});

// The other choices of a radio group are one stop, as with Tab.
const isSameGroup = (field: HTMLElement, target: HTMLElement): boolean =>
  field instanceof HTMLInputElement &&
  target instanceof HTMLInputElement &&
  field.type === 'radio' &&
  field !== target &&
  field.name === target.name;
