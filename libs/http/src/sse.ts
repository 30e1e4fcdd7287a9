import { once } from 'node:events';
import { createParamDecorator, type ExecutionContext, Injectable, type OnModuleDestroy } from '@nestjs/common';
import type { Request, Response } from 'express';
import { textCheck } from './fields/checks.js';
import { invalid } from './problems/http-problem.js';

export interface ServerEvent {
  /** Comes back as Last-Event-ID after a broken connection. */
  readonly id?: string;
  readonly event: string;
  readonly data: unknown;
}

const heartbeatMs = 15_000;
const idCheck = textCheck({ max: 500 });

/** Open event streams of one service. When the service stops they end, and their readers come back to whoever runs then. */
@Injectable()
export class EventStreams implements OnModuleDestroy {
  readonly #open = new Set<EventStream>();

  /** Begins a stream as the answer; heartbeats keep proxies from cutting it. */
  open(response: Response): EventStream {
    const stream = new EventStream(response);
    this.#open.add(stream);
    response.once('close', () => this.#open.delete(stream));
    return stream;
  }

  get count(): number {
    return this.#open.size;
  }

  onModuleDestroy(): void {
    for (const stream of this.#open) stream.end();
  }
}

/** Writes no faster than the reader reads: await every `send`. After the reader has gone, `send` answers false and `gone` is aborted. */
export class EventStream {
  readonly #gone = new AbortController();
  readonly #heartbeat: NodeJS.Timeout;

  constructor(private readonly response: Response) {
    response
      .status(200)
      .set({ 'Content-Type': 'text/event-stream; charset=utf-8', 'Cache-Control': 'no-store', 'X-Accel-Buffering': 'no' });
    response.flushHeaders();
    // A reader that is cut off comes back after two seconds.
    response.write('retry: 2000\n\n');
    this.#heartbeat = setInterval(() => this.beat(), heartbeatMs).unref();
    response.once('close', () => this.close());
    if (response.destroyed) this.close();
    // To a HEAD nothing can be written, and nothing would ever end it: whatever is asked next on its connection would wait for ever.
    if (response.req?.method === 'HEAD') this.end();
  }

  get gone(): AbortSignal {
    return this.#gone.signal;
  }

  async send({ id, event, data }: ServerEvent): Promise<boolean> {
    if (this.gone.aborted) return false;
    const text = `${id === undefined ? '' : `id: ${id}\n`}event: ${event}\ndata: ${JSON.stringify(data)}\n\n`;
    if (!this.response.write(text)) await this.drained();
    return !this.gone.aborted;
  }

  end(): void {
    this.response.end();
    this.close();
  }

  private async drained(): Promise<void> {
    try {
      await once(this.response, 'drain', { signal: this.gone });
    } catch (failure) {
      if (!this.gone.aborted) throw failure;
    }
  }

  private beat(): void {
    if (!this.response.writableNeedDrain) this.response.write(': alive\n\n');
  }

  private close(): void {
    clearInterval(this.#heartbeat);
    this.#gone.abort();
  }
}

/** Where the reader was: the header on a reconnect, `?lastEventId=` on a first connection, for which a browser cannot set the header. */
export function lastEventIdOf(request: Request): string | undefined {
  const given = request.headers['last-event-id'] ?? request.query['lastEventId'];
  if (given === undefined || given === '') return undefined;
  const fault = idCheck(given);
  if (fault !== undefined) throw invalid([{ ...fault, field: 'lastEventId' }]);
  return given as string;
}

export const LastEventId = createParamDecorator((_data: unknown, context: ExecutionContext) =>
  lastEventIdOf(context.switchToHttp().getRequest<Request>()),
);
