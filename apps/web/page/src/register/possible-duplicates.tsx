import { useQuery } from '@tanstack/react-query';
import { Form } from 'antd';
import { type RefObject, useEffect, useRef, useState } from 'react';
import { checkDuplicates } from '../api/complaints.js';
import type { DuplicateOf, Duplicates } from '../api/types.js';
import { useShortcuts } from '../frame/shortcuts.js';
import { useSettled } from '../frame/use-settled.js';
import { useWords } from '../words/use-words.js';
import { DuplicateCandidate } from './duplicate-candidate.js';
import { DuplicateElsewhere } from './duplicate-elsewhere.js';
import { duplicateQuestion } from './duplicate-question.js';
import type { SubmissionForm } from './submission.js';

/**
 * Matters that may be the same, beside the form while the caller speaks (C-20). An answer belongs to its question: an older one that comes late is not shown.
 * What was decided of a candidate counts while it is shown.
 */
export function PossibleDuplicates({ decided }: { decided: RefObject<readonly DuplicateOf[]> }) {
  const { t } = useWords();
  const box = useRef<HTMLElement>(null);
  const { candidates, elsewhere } = useCandidates();
  const [decisions, setDecisions] = useState<Readonly<Record<string, DuplicateOf>>>({});
  useEffect(() => {
    decided.current = [...candidates, ...elsewhere].flatMap(({ id }) => decisions[id] ?? []);
  }, [decided, candidates, elsewhere, decisions]);
  const decide = (matterId: string) => (decision: Omit<DuplicateOf, 'matterId'>) =>
    setDecisions((before) => ({ ...before, [matterId]: { ...decision, matterId } }));
  const goThere = () => box.current?.querySelector<HTMLElement>('input:checked, input:not(:disabled)')?.focus();
  useShortcuts({ F6: goThere });
  return (
    <section ref={box} className="duplicates" aria-live="polite" aria-label={t('register.duplicates.title')} data-testid="duplicates">
      {candidates.length + elsewhere.length > 0 && (
        <h2>
          {t('register.duplicates.title')} <span className="keys quiet">{t('register.duplicates.keys')}</span>
        </h2>
      )}
      {candidates.map((candidate) => (
        <DuplicateCandidate key={candidate.id} candidate={candidate} decision={decisions[candidate.id]} decide={decide(candidate.id)} />
      ))}
      {elsewhere.map((matter) => (
        <DuplicateElsewhere key={matter.id} matter={matter} decision={decisions[matter.id]} decide={decide(matter.id)} />
      ))}
    </section>
  );
}

const nothing: Duplicates = { candidates: [], elsewhere: [] };
/** Milliseconds: with the search itself, a hint is there half a second after typing stops. */
const quietFor = 200;

function useCandidates(): Duplicates {
  const form = Form.useFormInstance<SubmissionForm>();
  const question = useSettled(Form.useWatch((values) => duplicateQuestion(values), form) ?? null, quietFor);
  const { data } = useQuery({
    queryKey: ['duplicates', question],
    queryFn: ({ signal }) => checkDuplicates(question!, signal),
    enabled: question !== null,
    placeholderData: (before) => before,
    // What a caller said is not kept for later.
    gcTime: 0,
    retry: false,
  });
  return question === null ? nothing : (data ?? nothing);
}
