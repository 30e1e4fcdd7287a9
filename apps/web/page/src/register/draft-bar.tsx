import { Alert, Button } from 'antd';
import { type ReactNode, useState } from 'react';
import { useWords } from '../words/use-words.js';
import type { SubmissionForm } from './submission.js';
import type { Draft } from './use-draft.js';

/** Whether what is typed is safe, in words. */
export function DraftSaid({ draft: { state, offered, dirty } }: { draft: Draft }) {
  const { t, time } = useWords();
  const lost = (why: 'line' | 'elsewhere' | 'refused' | 'undecided') => (
    <span role="alert" className="draft-unsaved">
      {t(`register.draft.${why}`)}
    </span>
  );
  return (
    <span className="quiet" data-testid="draft-state">
      {state.kind === 'saved' && t('register.draft.saved', { time: time.second(state.at) })}
      {state.kind === 'unsaved' && lost(state.why)}
      {offered !== undefined && dirty && lost('undecided')}
    </span>
  );
}

/** What somebody has to decide of a draft: one that was left behind, or one that another window has changed. */
export function DraftChoice({ draft, decided }: { draft: Draft; decided: () => void }) {
  const { t, time } = useWords();
  const { offered, state } = draft;
  if (offered?.text !== undefined) {
    const { title, respondent } = JSON.parse(offered.text) as Partial<SubmissionForm>;
    const what = [title, respondent?.name].filter(Boolean).join(' · ');
    return (
      <Choice title={t('register.draft.offer', { time: time.minute(offered.savedAt ?? '') })} more={what} decided={decided} takesFocus>
        {[
          { name: t('register.draft.restore'), run: async () => draft.restore() },
          { name: t('register.draft.discard'), run: draft.discard },
        ]}
      </Choice>
    );
  }
  if (state.kind !== 'unsaved' || state.why !== 'elsewhere') return null;
  return (
    <Choice title={t('register.draft.elsewhere')} decided={decided}>
      {[
        { name: t('register.draft.keepThis'), run: draft.keepThis },
        { name: t('register.draft.takeOther'), run: draft.takeOther },
      ]}
    </Choice>
  );
}

interface Choosing {
  title: string;
  more?: ReactNode;
  decided: () => void;
  /** Only before anything is typed: an Enter in the middle of a sentence must decide nothing. */
  takesFocus?: boolean;
  children: readonly { name: string; run: () => Promise<unknown> }[];
}

function Choice({ title, more, decided, takesFocus = false, children }: Choosing) {
  const { problem } = useWords();
  const [failure, setFailure] = useState<unknown>();
  const choose = (run: () => Promise<unknown>) => void run().then(decided, setFailure);
  return (
    <Alert
      className="form-alert draft-choice"
      type="warning"
      showIcon
      title={title}
      description={
        <>
          {more}
          {failure !== undefined && <p role="alert">{problem(failure)}</p>}
          <div className="draft-choices">
            {children.map(({ name, run }, index) => (
              <Button
                key={name}
                type={index === 0 ? 'primary' : 'default'}
                autoFocus={takesFocus && index === 0}
                onClick={() => choose(run)}
              >
                {name}
              </Button>
            ))}
          </div>
        </>
      }
    />
  );
}
