import type { Caller } from './caller.js';
import { eventually } from './probe.js';

export interface Told {
  readonly event: string;
  readonly data: { readonly id?: string; readonly state?: string };
}

/** A stream that is being read until it is left. */
export class ReadStream {
  readonly told: Told[] = [];
  /** All that came, as it came. */
  text = '';
  readonly #gone = new AbortController();
  #reading: Promise<void> = Promise.resolve();

  private constructor(
    readonly status: number,
    private readonly response: Response,
  ) {}

  static async open(caller: Caller, from: string): Promise<ReadStream> {
    const gone = new AbortController();
    const headers = { authorization: `Bearer ${caller.token}`, 'last-event-id': from };
    const response = await fetch(`${caller.url}/api/case-status/stream`, { headers, signal: gone.signal });
    const stream = new ReadStream(response.status, response);
    stream.#gone.signal.addEventListener('abort', () => gone.abort());
    stream.#reading = stream.read();
    return stream;
  }

  async leave(): Promise<void> {
    this.#gone.abort();
    await this.#reading;
  }

  /** Waits until all these were told. */
  async all(ids: readonly string[]): Promise<void> {
    await eventually('the stream to tell all', () => ids.every((id) => this.told.some(({ data }) => data.id === id)));
  }

  /** Waits until the matter was told as closed, then leaves. What was told before is then complete: the order is that of the changes. */
  async untilClosed(matterId: string): Promise<readonly string[]> {
    const ids = () => this.told.flatMap(({ data }) => data.id ?? []);
    await eventually('the stream to tell the last matter', () =>
      this.told.some(({ data }) => data.id === matterId && data.state === 'closed'),
    );
    await this.leave();
    return ids();
  }

  private async read(): Promise<void> {
    let rest = '';
    try {
      for await (const piece of this.response.body as AsyncIterable<Uint8Array>) {
        const text = Buffer.from(piece).toString();
        this.text += text;
        const blocks = (rest + text).split('\n\n');
        rest = blocks.pop() ?? '';
        this.told.push(...blocks.flatMap(toldIn));
      }
    } catch (failure) {
      if (!this.#gone.signal.aborted) throw failure;
    }
  }
}

function toldIn(block: string): Told[] {
  const field = (name: string) =>
    /* one line each */ block
      .split('\n')
      .find((line) => line.startsWith(`${name}: `))
      ?.slice(name.length + 2);
  const [event, data] = [field('event'), field('data')];
  return event === undefined ? [] : [{ event, data: JSON.parse(data ?? '{}') as Told['data'] }];
}
