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
    <>
      <section className="responsible" aria-live="polite" aria-label={t('register.agency.title')} data-testid="responsible">
        <h2>{t('register.agency.title')}</h2>
        {!asked || data === undefined ? t('register.placeHint') : <Proposal proposed={data} />}
      </section>
      <section aria-live="polite" aria-label={t('register.agency.say')} data-testid="sentence-to-say">
        {asked && data?.say !== undefined && <Sentence say={data.say} />}
      </section>
    </>
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

/** Who acts and by when, in the words in which the caller may hear it. */
function Sentence({ say }: { say: string }) {
  const { t } = useWords();
  return (
    <>
      <h2>{t('register.agency.say')}</h2>
      <p className="say-this" lang="zh">
        {say}
      </p>
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
