import { useQuery } from '@tanstack/react-query';
import { Button, Form } from 'antd';
import { proposeAgency } from '../api/complaints.js';
import type { ProposedAgency, RoutingQuestion } from '../api/types.js';
import { useMe } from '../frame/session.js';
import { useSettled } from '../frame/use-settled.js';
import { useWords } from '../words/use-words.js';
import type { SubmissionForm } from './submission.js';

/** Who should act, found while the caller speaks, with the reason to say (C-06, C-16). A proposal: nothing is decided by it. */
export function ResponsibleAgency() {
  const { t } = useWords();
  const question = useSettled(useQuestion());
  const asked = question !== null;
  const { data } = useQuery({
    queryKey: ['proposed-agency', question],
    queryFn: () => proposeAgency(question!),
    enabled: asked,
    placeholderData: (before) => before,
  });
  return (
    <div className="responsible" aria-live="polite" data-testid="responsible">
      {!asked || data === undefined ? t('register.placeHint') : <Proposal proposed={data} />}
    </div>
  );
}

function Proposal({ proposed: { agency, reasons, cites, others, sentence, suggestion } }: { proposed: ProposedAgency }) {
  const { t } = useWords();
  const me = useMe();
  if (agency === undefined) return <NoProposal sentence={sentence} suggestion={suggestion} />;
  return (
    <>
      <p>
        {t('register.agency.acts')} <strong>{agency.name}</strong>
        {agency.region !== me.region && <em> {t('register.agency.elsewhere', { region: t(`regions.${agency.region}`) })}</em>}
      </p>
      <p lang="zh">
        {reasons.join('；')}（{cites.join('、')}）
      </p>
      {others.map((other) => (
        <p key={other.agency.name} lang="zh">
          {other.when}：{other.agency.name}
        </p>
      ))}
    </>
  );
}

function NoProposal({ sentence, suggestion }: Pick<ProposedAgency, 'sentence' | 'suggestion'>) {
  const { t } = useWords();
  const form = Form.useFormInstance<SubmissionForm>();
  return (
    <p className="unknown">
      <span lang="zh">{sentence}</span>
      {suggestion !== undefined && (
        <Button size="small" onClick={() => form.setFieldValue(['place', 'text'], suggestion)}>
          {t('register.agency.take', { place: suggestion })}
        </Button>
      )}
    </p>
  );
}

function useQuestion(): RoutingQuestion | null {
  const form = Form.useFormInstance<SubmissionForm>();
  const kind = Form.useWatch('kind', form);
  // One of the list, or nothing: it is picked, not typed.
  const rightType = Form.useWatch('rightType', form) as RoutingQuestion['rightType'] | undefined;
  const place = Form.useWatch(({ place }) => place?.text?.trim(), form);
  const respondentAddress = Form.useWatch(({ respondent }) => respondent?.address?.trim(), form);
  if (!rightType || !place) return null;
  return { kind: kind === 'report' ? kind : 'complaint', rightType, place, ...(respondentAddress ? { respondentAddress } : {}) };
}
