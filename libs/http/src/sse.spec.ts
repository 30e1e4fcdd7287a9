import { Writable } from 'node:stream';
import { describe, expect, jest, test } from '@jest/globals';
import type { Request, Response } from 'express';
import { HttpProblem } from './problems/http-problem.js';
import { EventStreams, lastEventIdOf } from './sse.js';

/** A reader that takes a piece only when told to. */
class Reader extends Writable {
  readonly read: string[] = [];
  #take: (() => void) | undefined;

  constructor() {
    super({ highWaterMark: 100 });
  }

  override _write(chunk: Buffer, _encoding: string, done: () => void): void {
    this.read.push(String(chunk));
    this.#take = done;
  }

  take(): void {
    const done = this.#take;
    this.#take = undefined;
    done?.();
  }

  status = () => this;
  set = () => this;
  flushHeaders = () => undefined;
}

const opened = () => {
  const streams = new EventStreams();
  const reader = new Reader();
  return { streams, reader, stream: streams.open(reader as unknown as Response) };
};
const settled = async (promise: Promise<unknown>) =>
  Promise.race([promise.then(() => true), new Promise((resolve) => setImmediate(() => resolve(false)))]);

describe('a stream of events', () => {
  test('is written no faster than it is read', async () => {
    const { reader, stream } = opened();
    const sent = stream.send({ id: '1', event: 'matter', data: 'x'.repeat(200) });
    expect(await settled(sent)).toBe(false);
    reader.take();
    reader.take();
    expect(await sent).toBe(true);
    expect(reader.read.join('')).toContain('id: 1\nevent: matter\ndata: "xxx');
    stream.end();
  });

  test('stops waiting for a reader who has gone', async () => {
    const { reader, streams, stream } = opened();
    const sent = stream.send({ event: 'matter', data: 'x'.repeat(200) });
    reader.destroy();
    expect(await sent).toBe(false);
    expect([stream.gone.aborted, streams.count]).toEqual([true, 0]);
    expect(await stream.send({ event: 'matter', data: 1 })).toBe(false);
  });

  test('keeps a silent connection alive, but not one whose reader does not read', () => {
    jest.useFakeTimers({ doNotFake: ['nextTick', 'setImmediate'] });
    const { reader, stream } = opened();
    reader.take();
    jest.advanceTimersByTime(15_000);
    expect(reader.read).toEqual(['retry: 2000\n\n', ': alive\n\n']);
    void stream.send({ event: 'matter', data: 'x'.repeat(200) });
    jest.advanceTimersByTime(60_000);
    reader.take();
    expect(reader.read.filter((piece) => piece.startsWith(':'))).toHaveLength(1);
    stream.end();
    jest.useRealTimers();
  });

  test('ends when the service stops', () => {
    const { reader, streams, stream } = opened();
    streams.onModuleDestroy();
    expect([reader.writableEnded, stream.gone.aborted]).toEqual([true, true]);
  });
});

describe('where a reader was', () => {
  const request = (header: string | undefined, query: object = {}) =>
    ({ headers: { 'last-event-id': header }, query }) as unknown as Request;

  test('is told by the header, or by the address on a first connection', () => {
    expect(lastEventIdOf(request('7', { lastEventId: '3' }))).toBe('7');
    expect(lastEventIdOf(request(undefined, { lastEventId: '3' }))).toBe('3');
    expect(lastEventIdOf(request(''))).toBeUndefined();
  });

  test.each([[request('a\u0000')], [request(undefined, { lastEventId: ['1', '2'] })], [request('x'.repeat(501))]])(
    'is refused where it makes no sense',
    (asked) => {
      expect(() => lastEventIdOf(asked)).toThrow(HttpProblem);
    },
  );
});
