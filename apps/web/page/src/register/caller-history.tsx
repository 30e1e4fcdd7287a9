import { useQuery } from '@tanstack/react-query';
import { Button, Form } from 'antd';
import { findCallerMatters } from '../api/complaints.js';
import type { CallerMatter } from '../api/types.js';
import { useSettled } from '../frame/use-settled.js';
import { useWords } from '../words/use-words.js';
import { isPhone } from './duplicate-question.js';
import { mayBeAnonymous, type SubmissionForm } from './submission.js';

/** What this caller told us before, found by the phone number while they give it (C-20). */
export function CallerHistory() {
  const { t } = useWords();
  const form = Form.useFormInstance<SubmissionForm>();
  const phone = useSettled(Form.useWatch(phoneOf, form) ?? null);
  const means = ({ number, respondent }: CallerMatter) => {
    form.setFieldValue('earlierNumber', number);
    if (respondent !== null && !form.getFieldValue(['respondent', 'name'])) form.setFieldValue(['respondent', 'name'], respondent);
  };
  const { data } = useQuery({
    queryKey: ['caller-matters', phone],
    queryFn: ({ signal }) => findCallerMatters(phone!, signal),
    enabled: phone !== null,
    // Whose number it was is not kept for later.
    gcTime: 0,
    retry: false,
  });
  return (
    <section className="caller-history" aria-live="polite" aria-label={t('register.history.title')} data-testid="caller-history">
      <h2>{t('register.history.title')}</h2>
      {data === undefined ? (
        <p className="quiet">{t('register.history.none')}</p>
      ) : (
        <p className="quiet">{t(data.total === 0 ? 'register.history.first' : 'register.history.total', { count: data.total })}</p>
      )}
      <ul>
        {data?.matters.map((matter) => (
          <Earlier key={matter.id} matter={matter} means={() => means(matter)} />
        ))}
      </ul>
    </section>
  );
}

function phoneOf({ kind, anonymous, reporter }: SubmissionForm): string | null {
  const phone = reporter?.phone?.trim();
  return isPhone(phone) && !(anonymous && mayBeAnonymous(kind)) ? phone : null;
}

function Earlier({ matter, means }: { matter: CallerMatter; means: () => void }) {
  const { t, say, time } = useWords();
  return (
    <li>
      <a href={`/matters/${matter.id}`} target="_blank" rel="noreferrer">
        {matter.number}
      </a>{' '}
      <span className="quiet">
        {say('matterStates', matter.state)} · {time.day(matter.receivedAt)}
      </span>
      {matter.title !== null && (
        <p>
          {matter.title} · {matter.respondent}
        </p>
      )}
      <Button size="small" aria-label={t('register.history.thisOf', { number: matter.number })} onClick={means}>
        {t('register.history.this')}
      </Button>
    </li>
  );
}
