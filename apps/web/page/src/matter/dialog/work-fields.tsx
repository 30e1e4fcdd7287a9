import { useQuery } from '@tanstack/react-query';
import { Checkbox, Form, Input, Radio, Select } from 'antd';
import { listDivisions } from '../../api/work.js';
import { agencyKinds, mediationEnds } from '../../words/choices.js';
import { useWords } from '../../words/use-words.js';
import type { StepKey } from '../steps.js';
import type { Known } from '../use-matter.js';

interface Props {
  step: StepKey;
  known: Known;
}

/** What the steps of the holder's work ask for. */
export function WorkFields({ step, known }: Props) {
  if (step === 'distribute') return <Distribution />;
  if (step === 'returnToIntake' || step === 'withdrawSubmission') return <Words name="reason" long first />;
  if (step === 'redirect') return <Redirection />;
  if (step === 'demandIdentity') return <Demand />;
  if (step === 'noteIdentity') return <Words name="note" first />;
  if (step === 'offerMediation')
    return known.complaint?.content.mayDelegateMediation === true ? <Words name="delegatedTo" optional /> : null;
  if (step === 'recordConsent') return <Consent />;
  if (step === 'pauseMediation' || step === 'resumeMediation') return <Words name="paper" first />;
  if (step === 'endMediation') return <Ending known={known} />;
  if (step === 'tellMediationEnd') return <Words name="how" first />;
  if (step === 'openLead') return <Lead />;
  if (step === 'tellResult') return <Notice />;
  if (step === 'flagExtortion') return <Suspicion />;
  return null;
}

interface WordsProps {
  name:
    | 'reason'
    | 'to'
    | 'text'
    | 'items'
    | 'note'
    | 'delegatedTo'
    | 'paper'
    | 'how'
    | 'title'
    | 'facts'
    | 'basis'
    | 'policePaper'
    | 'told';
  /** The name of the request's field where several steps mean different things by it. */
  field?: string;
  long?: boolean;
  first?: boolean;
  optional?: boolean;
}

function Words({ name, field = name, long = false, first = false, optional = false }: WordsProps) {
  const { t } = useWords();
  const rules = optional ? [] : [{ required: true, whitespace: true, message: t('register.missing') }];
  return (
    <Form.Item name={field} label={t(`work.fields.${name}`)} rules={rules}>
      {long ? (
        <Input.TextArea autoFocus={first} autoSize={{ minRows: 3, maxRows: 10 }} maxLength={4_000} />
      ) : (
        <Input autoFocus={first} maxLength={200} />
      )}
    </Form.Item>
  );
}

function Day({ name }: { name: 'reportBackOn' | 'dueOn' }) {
  const { t } = useWords();
  return (
    <Form.Item name={name} label={t(`work.fields.${name}`)} extra={t('work.usualTime')}>
      <Input type="date" />
    </Form.Item>
  );
}

/** F26-3 goes down the line: divisions of the own region alone are offered. */
function Distribution() {
  const { t, say } = useWords();
  const { data, isPending } = useQuery({ queryKey: ['divisions'], queryFn: listDivisions, staleTime: Number.POSITIVE_INFINITY });
  const options = data?.divisions.map(({ code, name }) => ({ value: code, label: name })) ?? [];
  const needed = [{ required: true, message: t('steps.choose') }];
  return (
    <>
      <Form.Item name="kind" label={t('work.fields.kind')} rules={needed} initialValue="market-supervision">
        <Radio.Group options={agencyKinds.map((value) => ({ value, label: say('agencyKinds', value) }))} />
      </Form.Item>
      <Form.Item name="division" label={t('work.fields.division')} rules={needed}>
        <Select showSearch={{ optionFilterProp: 'label' }} loading={isPending} options={options} />
      </Form.Item>
      <Day name="reportBackOn" />
    </>
  );
}

function Redirection() {
  return (
    <>
      <Words name="to" first />
      <Words name="told" field="text" long />
    </>
  );
}

function Demand() {
  return (
    <>
      <Words name="items" long first />
      <Day name="dueOn" />
    </>
  );
}

function Consent() {
  const { t } = useWords();
  const needed = [{ required: true, message: t('steps.choose') }];
  return (
    <>
      <Form.Item name="side" label={t('work.fields.side')} rules={needed}>
        <Radio.Group options={(['complainant', 'respondent'] as const).map((value) => ({ value, label: t(`work.sides.${value}`) }))} />
      </Form.Item>
      <Form.Item name="given" label={t('work.fields.given')} rules={needed}>
        <Radio.Group
          options={[
            { value: true, label: t('work.consents') },
            { value: false, label: t('work.declines') },
          ]}
        />
      </Form.Item>
    </>
  );
}

function Ending({ known: { matter, complaint } }: { known: Known }) {
  const { t } = useWords();
  const jointly = (complaint?.content.complainants ?? 1) > 1;
  const possible = mediationEnds.filter((end) => end !== 'agreement' || matter.state === 'mediating');
  return (
    <>
      <Form.Item name="ground" label={t('work.fields.ground')} rules={[{ required: true, message: t('steps.choose') }]}>
        <Radio.Group className="choices" options={possible.map((value) => ({ value, label: t(`mediationEnds.${value}`) }))} />
      </Form.Item>
      <Words name="text" long />
      {jointly && (
        <Form.Item name="representedConsent" valuePropName="checked" initialValue={false}>
          <Checkbox>{t('work.fields.representedConsent')}</Checkbox>
        </Form.Item>
      )}
    </>
  );
}

function Lead() {
  return (
    <>
      <Words name="title" first />
      <Words name="facts" long />
    </>
  );
}

function Notice() {
  return (
    <>
      <Words name="basis" first />
      <Words name="told" field="text" long />
    </>
  );
}

function Suspicion() {
  return (
    <>
      <Words name="facts" long first />
      <Words name="policePaper" optional />
    </>
  );
}
