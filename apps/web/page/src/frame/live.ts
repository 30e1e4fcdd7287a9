import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { streamAddress } from '../api/matters.js';
import { Watched } from '../api/watched.js';
import { may } from './permission.js';
import { useMe } from './session.js';

/** Whether news of matters reaches this page by itself right now. */
export const liveState = new Watched<'connecting' | 'live' | 'lost'>('connecting');

const again = 5_000;
// Many matters may move in one moment (an import): lists are read anew once per pause, not once per matter.
const pause = 400;

/** Keeps what is on the page equal to the shared read model, by its stream of changes. */
export function useLiveUpdates(): void {
  const queries = useQueryClient();
  const allowed = may(useMe(), 'matter.stream');
  useEffect(() => (allowed ? listen(queries) : undefined), [queries, allowed]);
}

function listen(queries: QueryClient): () => void {
  const lists = inPauses(() => Promise.all(['matters', 'queues'].map((key) => queries.invalidateQueries({ queryKey: [key] }))));
  let source: EventSource | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const open = () => {
    source = new EventSource(streamAddress);
    source.onopen = () => {
      // A new stream has forgotten where the old one stood; a reconnected one is given what it missed by Last-Event-ID.
      if (liveState.get() === 'lost') void queries.invalidateQueries();
      liveState.set('live');
    };
    source.onerror = () => {
      liveState.set('lost');
      if (source?.readyState === EventSource.CLOSED) timer = setTimeout(open, again);
    };
    source.addEventListener('matter', ({ data }) => {
      const { id } = JSON.parse(String(data)) as { id: string };
      for (const key of ['matter', 'complaint', 'outgoing', 'incoming']) void queries.invalidateQueries({ queryKey: [key, id] });
      lists();
    });
    source.addEventListener('reset', () => void queries.invalidateQueries());
  };
  open();
  return () => {
    clearTimeout(timer);
    source?.close();
  };
}

function inPauses(work: () => unknown): () => void {
  let waiting = false;
  return () => {
    if (waiting) return;
    waiting = true;
    setTimeout(() => {
      waiting = false;
      work();
    }, pause);
  };
}
