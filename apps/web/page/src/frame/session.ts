import { useQuery, useQueryClient } from '@tanstack/react-query';
import { createContext, useContext } from 'react';
import { sessionEnded } from '../api/line.js';
import { whoAmI } from '../api/session.js';
import type { Me } from '../api/types.js';

export const Session = createContext<Me | null>(null);

/** The person at the desk. Only below `Layout`, which lets nobody in without a session. */
export function useMe(): Me {
  const me = useContext(Session);
  if (me === null) throw new Error('useMe outside of a session');
  return me;
}

export const useSession = () => useQuery({ queryKey: ['me'], queryFn: whoAmI, staleTime: Number.POSITIVE_INFINITY });

/** After a log-in. Another person must see nothing of what the first one had on the page. */
export function useLoggedIn() {
  const queries = useQueryClient();
  return (me: Me) => {
    const before = queries.getQueryData<Me | null>(['me']);
    sessionEnded.set(false);
    if (before?.accountId !== me.accountId) queries.clear();
    queries.setQueryData(['me'], me);
    return queries.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'me' });
  };
}
