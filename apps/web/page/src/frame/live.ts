import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { streamAddress } from '../api/matters.js';
import { Watched } from '../api/watched.js';
import { openMatter, readersTold } from './open-matter.js';
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
  useEffect(() => {
    if (!allowed) return;
    const stream = new LiveStream(queries);
    const unwatch = openMatter.watch(() => stream.open());
    stream.open();
    return () => {
      unwatch();
      stream.close();
    };
  }, [queries, allowed]);
}

/** One stream at a time: a browser opens only a few connections to one address. It is opened anew where another matter is shown, and goes on where it stood. */
class LiveStream {
  #source: EventSource | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #lastEventId = '';
  readonly #lists: () => void;

  constructor(private readonly queries: QueryClient) {
    this.#lists = inPauses(() => Promise.all(['matters', 'queues'].map((key) => queries.invalidateQueries({ queryKey: [key] }))));
  }

  open(): void {
    this.close();
    const source = new EventSource(streamAddress(this.#lastEventId, openMatter.get()));
    this.#source = source;
    source.onopen = () => {
      if (liveState.get() === 'lost') void this.queries.invalidateQueries();
      liveState.set('live');
    };
    source.onerror = () => {
      liveState.set('lost');
      readersTold.set(undefined);
      if (source.readyState === EventSource.CLOSED) this.#timer = setTimeout(() => this.open(), again);
    };
    source.addEventListener('begin', (event) => this.stoodAt(event));
    source.addEventListener('matter', (event) => this.hearMatter(event));
    source.addEventListener('readers', ({ data }) => readersTold.set(JSON.parse(String(data))));
    source.addEventListener('reset', (event) => {
      this.stoodAt(event);
      void this.queries.invalidateQueries();
    });
  }

  close(): void {
    clearTimeout(this.#timer);
    this.#source?.close();
  }

  private hearMatter(event: MessageEvent): void {
    this.stoodAt(event);
    const { id } = JSON.parse(String(event.data)) as { id: string };
    for (const key of ['matter', 'complaint', 'outgoing', 'incoming', 'dispute'])
      void this.queries.invalidateQueries({ queryKey: [key, id] });
    this.#lists();
  }

  private stoodAt({ lastEventId }: MessageEvent): void {
    this.#lastEventId = lastEventId;
  }
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
