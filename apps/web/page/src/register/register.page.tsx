import { Form } from 'antd';
import { type RefObject, useEffect, useRef, useState } from 'react';
import { register } from '../api/complaints.js';
import type { DuplicateOf, Registered as Result, Submission } from '../api/types.js';
import { useCommand } from '../api/use-command.js';
import { ChooseFiles } from '../files/choose-files.js';
import { SendingList } from '../files/sending-list.js';
import { type Sending, useUploads } from '../files/use-uploads.js';
import { useFieldErrors } from '../frame/field-errors.js';
import { may } from '../frame/permission.js';
import { useMe } from '../frame/session.js';
import { useShortcuts } from '../frame/shortcuts.js';
import { NoPermission } from '../frame/states.js';
import { useTitle } from '../frame/use-title.js';
import { useWords } from '../words/use-words.js';
import { LeaveGuard } from './leave-guard.js';
import { PossibleDuplicates } from './possible-duplicates.js';
import { Registered } from './registered.js';
import { emptyForm, type SubmissionForm, submissionOf } from './submission.js';
import { SubmissionFields } from './submission-fields.js';
import './register.css';
import '../files/files.css';

export function RegisterPage() {
  const { t } = useWords();
  useTitle(t('frame.register'));
  const me = useMe();
  const [result, setResult] = useState<Result>();
  const [round, setRound] = useState(0);
  if (!may(me, 'submission.register')) return <NoPermission />;
  const again = () => {
    setResult(undefined);
    setRound(round + 1);
  };
  return result === undefined ? <Registration key={round} done={setResult} /> : <Registered result={result} again={again} />;
}

function Registration({ done }: { done: (result: Result) => void }) {
  const [form] = Form.useForm<SubmissionForm>();
  const [touched, setTouched] = useState(false);
  const files = useUploads();
  const [waits, setWaits] = useState(false);
  const decided = useRef<readonly DuplicateOf[]>([]);
  const stillSending = files.files.some(({ state }) => ['sending', 'waiting', 'checking'].includes(state));
  const send = useCommand((body: Submission, key: string) => register(body, key), done);
  useFieldErrors(form, send.error);
  const first = useFocusOnFirst();
  const submit = () => {
    setWaits(stillSending);
    if (!send.isPending && !stillSending) form.submit();
  };
  useShortcuts({ F8: submit, 'Ctrl+Enter': submit });
  return (
    <>
      <LeaveGuard when={(touched || files.files.length > 0) && !send.isSuccess} />
      <Form<SubmissionForm>
        form={form}
        layout="vertical"
        className="register"
        initialValues={emptyForm(new Date())}
        scrollToFirstError={{ focus: true, block: 'center' }}
        onValuesChange={() => setTouched(true)}
        onFinish={(values) =>
          send.mutate({ ...submissionOf({ ...emptyForm(new Date()), ...values }), ...arrived(files.files), ...decidedOf(decided.current) })
        }
      >
        <div ref={first}>
          <SubmissionFields
            sending={send}
            submit={submit}
            files={<Files files={files} waits={waits && stillSending} />}
            duplicates={<PossibleDuplicates decided={decided} />}
          />
        </div>
      </Form>
    </>
  );
}

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

/** The caller is on the line already: the first key counts. */
function useFocusOnFirst(): RefObject<HTMLDivElement | null> {
  const form = useRef<HTMLDivElement>(null);
  useEffect(() => form.current?.querySelector<HTMLElement>('input:checked')?.focus(), []);
  return form;
}
