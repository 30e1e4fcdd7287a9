import { randomUUID } from 'node:crypto';

export interface Answer<T> {
  readonly status: number;
  readonly body: T;
  readonly headers: Headers;
}

/** Somebody who is signed in and speaks to one region's address. Every command gets a new Idempotency-Key unless the test names one. */
export class Caller {
  constructor(
    readonly url: string,
    readonly token: string,
  ) {}

  get<T = Record<string, unknown>>(path: string): Promise<Answer<T>> {
    return this.send<T>('GET', path);
  }

  post<T = Record<string, unknown>>(path: string, body: unknown = {}, headers: Record<string, string> = {}): Promise<Answer<T>> {
    return this.send<T>('POST', path, body, { 'idempotency-key': randomUUID(), ...headers });
  }

  /** A change of something that was read at a version. */
  change<T = { version: number }>(path: string, version: number, body: unknown = {}): Promise<Answer<T>> {
    return this.post<T>(path, body, { 'if-match': `"${version}"` });
  }

  private async send<T>(method: string, path: string, body?: unknown, headers: Record<string, string> = {}): Promise<Answer<T>> {
    const response = await fetch(`${this.url}${path}`, {
      method,
      headers: { authorization: `Bearer ${this.token}`, ...(body === undefined ? {} : { 'content-type': 'application/json' }), ...headers },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    const json = response.headers.get('content-type')?.includes('json') === true;
    return { status: response.status, body: (json ? JSON.parse(text) : text) as T, headers: response.headers };
  }
}
