import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { getImport, progressAddress } from '../api/imports.js';
import type { ImportJob } from '../api/types.js';

export const isOver = (job: ImportJob | undefined): boolean => job !== undefined && job.state !== 'waiting' && job.state !== 'running';

/** The job as it runs: pushed by the service, and read now and then should the stream be cut. */
export function useProgress(id: string) {
  const queries = useQueryClient();
  const job = useQuery({
    queryKey: ['import', id],
    queryFn: () => getImport(id),
    refetchInterval: ({ state }) => (isOver(state.data) ? false : 5_000),
  });
  const running = job.data !== undefined && !isOver(job.data);
  useEffect(() => {
    if (!running) return;
    const source = new EventSource(progressAddress(id));
    const hear = ({ data }: MessageEvent) => queries.setQueryData(['import', id], JSON.parse(String(data)) as ImportJob);
    source.addEventListener('progress', hear);
    source.addEventListener('done', (event) => {
      source.close();
      hear(event);
      void queries.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'me' });
    });
    return () => source.close();
  }, [id, running, queries]);
  return job;
}
