import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { readDraft } from '../api/draft.js';
import type { Registered as Result } from '../api/types.js';
import { may } from '../frame/permission.js';
import { useMe } from '../frame/session.js';
import { Loading, NoPermission } from '../frame/states.js';
import { useTitle } from '../frame/use-title.js';
import { useWords } from '../words/use-words.js';
import { Registered } from './registered.js';
import { Registration, type Round } from './registration.js';
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
  if (result !== undefined) return <Registered result={result} again={again} />;
  return <WithDraft key={round} round={round} done={setResult} again={again} />;
}

/** First what was left unfinished, if it can be read; a call is taken either way. */
function WithDraft({ round, ...more }: Round & { round: number }) {
  const { data, isPending } = useQuery({
    queryKey: ['submission-draft', round],
    queryFn: readDraft,
    retry: false,
    networkMode: 'always',
    staleTime: Number.POSITIVE_INFINITY,
    // What a caller said is not kept for later.
    gcTime: 0,
  });
  return isPending ? <Loading /> : <Registration kept={data} {...more} />;
}
