import { useInfiniteQuery } from '@tanstack/react-query';
import { listMatters } from '../api/matters.js';
import { type ListState, queryOf } from './list-state.js';

export function useMatters(state: ListState) {
  const query = queryOf(state);
  return useInfiniteQuery({
    queryKey: ['matters', query],
    queryFn: ({ pageParam, signal }) =>
      listMatters({ ...query, limit: 50, ...(pageParam === undefined ? {} : { cursor: pageParam }) }, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next ?? undefined,
  });
}

export type MatterPages = ReturnType<typeof useMatters>;
