import { Form } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { register } from '../api/complaints.js';
import type { DuplicateOf, KeptDraft, Registered as Result, Submission } from '../api/types.js';
import { useCommand } from '../api/use-command.js';
import { ChooseFiles } from '../files/choose-files.js';
import { SendingList } from '../files/sending-list.js';
import { type Sending, useUploads } from '../files/use-uploads.js';
import { useFieldErrors } from '../frame/field-errors.js';
import { useShortcuts } from '../frame/shortcuts.js';
import { useWords } from '../words/use-words.js';
import { BeginAnew } from './begin-anew.js';
import { DraftChoice, DraftSaid } from './draft-bar.js';
import { LeaveGuard } from './leave-guard.js';
import { PossibleDuplicates } from './possible-duplicates.js';
import { emptyForm, type SubmissionForm, submissionOf } from './submission.js';
import { SubmissionFields } from './submission-fields.js';
import { useDraft } from './use-draft.js';

export interface Round {
  done: (result: Result) => void;
  again: () => void;
}

/** One call, from its first word to its numbers. */
export function Registration({ kept, done, again }: Round & { kept: KeptDraft | undefined }) {
  const [form] = Form.useForm<SubmissionForm>();
  const [initial] = useState(() => emptyForm(new Date()));
  const files = useUploads();
  const [waits, setWaits] = useState(false);
  const decided = useRef<readonly DuplicateOf[]>([]);
  const stillSending = files.files.some(({ state }) => ['sending', 'waiting', 'checking'].includes(state));
  const send = useCommand((body: Submission, key: string) => register(body, key), done);
  useFieldErrors(form, send.error);
  const draft = useDraft(form, kept, send.isPending || send.isSuccess);
  const first = useRef<HTMLDivElement>(null);
  const goToFirst = () => focusFirst(first.current);
  // The caller is on the line already: the first key counts, unless there is a draft to decide about.
  const begins = useRef(draft.offered === undefined);
  useEffect(() => {
    if (begins.current) focusFirst(first.current);
  }, []);
  const [anew, setAnew] = useState(false);
  const submit = () => {
    setWaits(stillSending);
    if (!send.isPending && !stillSending) form.submit();
  };
  const beginAnew = () => (draft.isEmpty() ? goToFirst() : setAnew(true));
  useShortcuts({ F8: submit, 'Ctrl+Enter': submit, F2: beginAnew });
  return (
    <>
      <LeaveGuard when={(draft.dirty || files.files.length > 0) && !send.isSuccess} />
      <BeginAnew open={anew} no={() => setAnew(false)} yes={() => void draft.discard().finally(again)} />
      <Form<SubmissionForm>
        form={form}
        layout="vertical"
        className="register"
        initialValues={initial}
        scrollToFirstError={{ focus: true, block: 'center' }}
        onValuesChange={draft.changed}
        onFinishFailed={({ errorFields }) => unfold(errorFields.map(({ name }) => name))}
        onFinish={(values) =>
          send.mutate({
            ...submissionOf({ ...initial, ...values }),
            ...arrived(files.files),
            ...decidedOf(decided.current),
            endsDraft: draft.offered === undefined,
          })
        }
      >
        <DraftChoice draft={draft} decided={goToFirst} />
        <div ref={first}>
          <SubmissionFields
            sending={send}
            submit={submit}
            files={<Files files={files} waits={waits && stillSending} />}
            duplicates={<PossibleDuplicates decided={decided} />}
            draft={<DraftSaid draft={draft} />}
          />
        </div>
      </Form>
    </>
  );
}

/** What is wrong in a folded part is shown. */
function unfold(names: readonly (readonly (string | number)[])[]): void {
  for (const name of names) document.getElementById(name.join('_'))?.closest('details')?.setAttribute('open', '');
}

const focusFirst = (form: HTMLElement | null) => form?.querySelector<HTMLElement>('input:checked')?.focus();

const decidedOf = (duplicateOf: readonly DuplicateOf[]): Pick<Submission, 'duplicateOf'> =>
  duplicateOf.length === 0 ? {} : { duplicateOf: [...duplicateOf] };

/** What of them the service took: what it refused does not hold up the caller. */
function arrived(files: readonly Sending[]): Pick<Submission, 'uploads'> {
  const uploads = files.flatMap(({ state, upload }) => (state === 'ready' && upload !== undefined ? [upload.id] : []));
  return uploads.length === 0 ? {} : { uploads };
}

function Files({ files: { files, add, remove, retry }, waits }: { files: ReturnType<typeof useUploads>; waits: boolean }) {
  const { t } = useWords();
  return (
    <>
      <ChooseFiles chosen={add} />
      <SendingList files={files} remove={remove} retry={retry} />
      {waits && (
        <p role="alert" className="file-notice">
          {t('files.stillSending')}
        </p>
      )}
    </>
  );
}
