import { useQuery } from '@tanstack/react-query';
import { listRegions } from '../api/matters.js';
import { may } from './permission.js';
import { useMe } from './session.js';

/** Whether the three regions are heard. Read on every page: a region that is silent concerns everybody. */
export function useRegions() {
  const me = useMe();
  return useQuery({
    queryKey: ['regions'],
    queryFn: ({ signal }) => listRegions(signal),
    refetchInterval: 10_000,
    enabled: may(me, 'region.read'),
  });
}
