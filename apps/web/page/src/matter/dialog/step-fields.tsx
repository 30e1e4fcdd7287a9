import { Form, Input, Radio } from 'antd';
import { results } from '../../api/complaints.js';
import { refusalGrounds, returnGrounds } from '../../words/choices.js';
import { useWords } from '../../words/use-words.js';
import type { StepKey } from '../steps.js';
import type { Known } from '../use-matter.js';
import { Acceptance } from './acceptance.js';
import { DraftFields } from './draft-fields.js';
import { ReceiverSees } from './receiver-sees.js';
import { WhoNext } from './who-next.js';
import { WorkFields } from './work-fields.js';

interface Props {
  step: StepKey;
  known: Known;
  returnFor?: ((reason: string) => void) | undefined;
}

/** What each step asks for; most only ask for a decision. */
export function StepFields({ step, known, returnFor }: Props) {
  if (step === 'draftReferral') return <DraftFields known={known} />;
  if (step === 'approve') return <Approval known={known} />;
  if (step === 'reject') return <Text name="reason" max={4_000} first />;
  if (step === 'acceptHandOver') return <Acceptance known={known} returnFor={returnFor} />;
  if (step === 'returnHandOver') return <Return />;
  if (step === 'refuseComplaint') return <Refusal />;
  if (step === 'answer') return <AnswerFields />;
  return <WorkFields step={step} known={known} />;
}

interface TextProps {
  name: 'reason' | 'reasons' | 'remedies' | 'text';
  max: number;
  first?: boolean;
}

function Text({ name, max, first = false }: TextProps) {
  const { t } = useWords();
  return (
    <Form.Item name={name} label={t(`steps.fields.${name}`)} rules={[{ required: true, whitespace: true, message: t('register.missing') }]}>
      <Input.TextArea autoFocus={first} autoSize={{ minRows: 3, maxRows: 10 }} maxLength={max} />
    </Form.Item>
  );
}

function Choice({ name, label, options }: { name: string; label: string; options: { value: string | number; label: string }[] }) {
  const { t } = useWords();
  return (
    <Form.Item name={name} label={label} rules={[{ required: true, message: t('steps.choose') }]}>
      <Radio.Group className="choices" options={options} />
    </Form.Item>
  );
}

function Return() {
  const { t } = useWords();
  return (
    <>
      <Choice
        name="ground"
        label={t('steps.fields.returnGround')}
        options={returnGrounds.map((value) => ({ value, label: t(`returnGrounds.${value}`) }))}
      />
      <Text name="reason" max={4_000} />
    </>
  );
}

function Refusal() {
  const { t } = useWords();
  const options = refusalGrounds.map((value) => ({ value, label: `${value} ${t(`refusalGrounds.${value}`)}` }));
  return (
    <>
      <Choice name="ground" label={t('steps.fields.refusalGround')} options={options} />
      <Text name="reasons" max={4_000} />
      <Text name="remedies" max={4_000} />
    </>
  );
}

function AnswerFields() {
  const { t } = useWords();
  return (
    <>
      <Choice name="result" label={t('steps.fields.result')} options={results.map((value) => ({ value, label: t(`results.${value}`) }))} />
      <Text name="text" max={20_000} />
    </>
  );
}

function Approval({ known }: { known: Known }) {
  const { t } = useWords();
  const { outgoing, complaint } = known;
  if (outgoing === undefined) return null;
  return (
    <>
      <h3>{t('handOver.letter')}</h3>
      <blockquote className="letter">{outgoing.reason}</blockquote>
      <WhoNext step="approve" to={outgoing.to} />
      {complaint !== undefined && <ReceiverSees complaint={complaint} to={outgoing.to} />}
    </>
  );
}
