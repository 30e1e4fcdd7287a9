import { results } from '../../api/complaints.js';
import { refusalGrounds, returnGrounds } from '../../words/choices.js';
import { useWords } from '../../words/use-words.js';
import type { StepKey } from '../steps.js';
import type { Known } from '../use-matter.js';
import { Acceptance } from './acceptance.js';
import { DecisionToApprove, LetterFields, RaiseFields, ReportFields } from './dispute-fields.js';
import { DraftFields } from './draft-fields.js';
import { Choice, Text } from './fields.js';
import { Disposal, Judgement, MeasureFields } from './measure-fields.js';
import { ReceiverSees } from './receiver-sees.js';
import { SplitFields } from './split-fields.js';
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
  if (step === 'returnHandOver' || step === 'objectToHandOver') return <Return />;
  if (step === 'raiseDispute') return <RaiseFields known={known} />;
  if (step === 'reportDispute') return <ReportFields />;
  if (step === 'recordLetter') return <LetterFields known={known} />;
  if (step === 'approveDecision') return <DecisionToApprove known={known} />;
  if (step === 'refuseComplaint') return <Refusal />;
  if (step === 'answer') return <AnswerFields />;
  if (step === 'recordMeasure') return <MeasureFields />;
  if (step === 'judgeMeasure') return <Judgement known={known} />;
  if (step === 'dealWithMeasure') return <Disposal known={known} />;
  if (step === 'split') return <SplitFields known={known} />;
  return <WorkFields step={step} known={known} />;
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
