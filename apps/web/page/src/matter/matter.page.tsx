import { Alert } from 'antd';
import { useParams } from 'react-router';
import type { MatterView } from '../api/types.js';
import { behindAfterSeconds, useAge } from '../frame/footer.js';
import { Failed, Loading } from '../frame/states.js';
import { useTitle } from '../frame/use-title.js';
import { useWords } from '../words/use-words.js';
import { Attachments } from './attachments.js';
import { Content } from './content.js';
import { CustodyChain } from './custody-chain.js';
import { Deadlines } from './deadlines.js';
import { Disputes } from './dispute/disputes.js';
import { HandOvers } from './hand-overs.js';
import { HandlingPanel } from './handling.js';
import { Hints } from './hints.js';
import { MatterHead } from './matter-head.js';
import { Measures } from './measures.js';
import { Outcome } from './outcome.js';
import { Papers } from './papers.js';
import { Readers } from './readers.js';
import { ReporterData } from './reporter-data.js';
import { StepPanel } from './step-panel.js';
import { Timeline } from './timeline.js';
import { useKnown, useMatterView } from './use-matter.js';
import './matter.css';

export function MatterPage() {
  const { t } = useWords();
  const { id = '' } = useParams();
  const matter = useMatterView(id);
  useTitle(matter.data?.number ?? t('frame.matter'));
  if (matter.isPending) return <Loading />;
  if (matter.data === undefined) return <Failed error={matter.error} retry={matter.refetch} />;
  return (
    <>
      <Stale failed={matter.isError} at={matter.dataUpdatedAt} />
      <Matter key={id} matter={matter.data} />
    </>
  );
}

function Matter({ matter }: { matter: MatterView }) {
  const known = useKnown(matter);
  return (
    <div className="matter">
      <MatterHead matter={matter} />
      <CustodyChain matter={matter} />
      <div className="matter-columns">
        <div className="matter-main">
          <Disputes matter={matter} />
          <Outcome known={known} />
          <HandlingPanel known={known} />
          <Content known={known} />
          <Attachments known={known} />
          <Papers known={known} />
          <HandOvers known={known} />
          <Measures known={known} />
          <Timeline matter={matter} />
        </div>
        <aside className="matter-side">
          <Readers matterId={matter.id} />
          <StepPanel known={known} />
          <Hints known={known} />
          <Deadlines matter={matter} />
          <ReporterData known={known} />
        </aside>
      </div>
    </div>
  );
}

function Stale({ failed, at }: { failed: boolean; at: number }) {
  const { t, time } = useWords();
  const age = useAge();
  if (!failed && (age === undefined || age.seconds <= behindAfterSeconds)) return null;
  return <Alert className="form-alert" type="warning" showIcon title={t('workbench.stale', { at: time.second(new Date(at)) })} />;
}
