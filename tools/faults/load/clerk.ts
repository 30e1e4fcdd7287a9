import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';

export type Answer =
  | { readonly ok: true; readonly body: Record<string, unknown> }
  | { readonly ok: false; readonly status: number; readonly code: string };

/** The load is to end and this was never answered: what became of it is not known, and must be. */
export class NeverAnswered extends Error {}

export interface Steps {
  /** One request of the load is about to be sent. */
  count(): void;
  readonly over: AbortSignal;
}

const longest = 6_000;

/**
 * One role of one region, as a serious client: whatever is not answered is sent again, under the same Idempotency-Key, until it is. Only an answer that says
 * yes or no counts.
 */
export class Clerk {
  constructor(
    private readonly url: string,
    private readonly token: string,
    private readonly steps: Steps,
  ) {}

  get(path: string): Promise<Answer> {
    return this.ask(path, { method: 'GET' });
  }

  post(path: string, body: object, version?: number): Promise<Answer> {
    const key = { 'idempotency-key': randomUUID(), 'content-type': 'application/json' };
    const headers = version === undefined ? key : { ...key, 'if-match': `"${version}"` };
    return this.ask(path, { method: 'POST', headers, body: JSON.stringify(body) });
  }

  private async ask(path: string, request: RequestInit): Promise<Answer> {
    for (let tries = 1; ; tries++) {
      this.steps.count();
      const answer = await this.once(path, request);
      if (answer !== undefined) return answer;
      if (this.steps.over.aborted) throw new NeverAnswered(`${request.method} ${path} was not answered in ${tries} tries`);
      await pause(Math.min(100 * 2 ** tries, 1_500));
    }
  }

  /** Undefined for what is no answer: no connection, too late, cut off in the middle, a service in trouble. */
  private async once(path: string, request: RequestInit): Promise<Answer | undefined> {
    const late = new AbortController();
    let timer: NodeJS.Timeout | undefined;
    // Not the signal alone: while a body is awaited, fetch can have lost it, and who waited would wait for ever.
    const tooLate = new Promise<undefined>((go) => {
      timer = setTimeout(() => {
        late.abort();
        go(undefined);
      }, longest);
    });
    try {
      return await Promise.race([this.sent(path, { ...request, signal: late.signal }), tooLate]);
    } finally {
      clearTimeout(timer);
    }
  }

  private async sent(path: string, request: RequestInit): Promise<Answer | undefined> {
    try {
      const headers = { ...(request.headers as Record<string, string>), authorization: `Bearer ${this.token}` };
      const response = await fetch(`${this.url}${path}`, { ...request, headers });
      const text = await response.text();
      if (response.status >= 500 || response.status === 429) return undefined;
      const body = JSON.parse(text === '' ? '{}' : text) as Record<string, unknown>;
      return response.ok ? { ok: true, body } : { ok: false, status: response.status, code: String(body['code']) };
    } catch {
      return undefined;
    }
  }
}
