import { useEffect } from 'react';
import { Watched } from '../api/watched.js';
import { useWatched } from './use-watched.js';

export interface Reader {
  readonly accountId: string;
  readonly name: string;
}

/** The matter that this page shows; the stream of changes says it to the cell. */
export const openMatter = new Watched<string | undefined>(undefined);
/** Who else of this region has it open, as the stream last told. */
export const readersTold = new Watched<{ readonly matterId: string; readonly readers: readonly Reader[] } | undefined>(undefined);

/** Shows the others that this page has the matter open, as long as it has; answers who else has. */
export function useReaders(matterId: string): readonly Reader[] {
  useEffect(() => {
    openMatter.set(matterId);
    return () => openMatter.set(undefined);
  }, [matterId]);
  const told = useWatched(readersTold);
  return told?.matterId === matterId ? told.readers : [];
}
