import { expect } from '@jest/globals';
import { NotesController } from './http-frame.notes.js';
import { type Frame, startFrame } from './http-frame.support.js';

export type Bytes = string | Uint8Array<ArrayBuffer>;

/** Calls the notes as an operator and reads every answer to its end: one that is not read keeps its connection. */
export class NotesCaller {
  private constructor(
    readonly frame: Frame,
    private readonly token: string,
  ) {}

  static async start(): Promise<NotesCaller> {
    const frame = await startFrame([NotesController]);
    return new NotesCaller(frame, await frame.token('beijing', 'operator'));
  }

  async call(path: string, init: RequestInit = {}): Promise<Response> {
    const response = await fetch(`${this.frame.url}${path}`, init);
    return new Response(await response.arrayBuffer(), response);
  }

  post(body: Bytes, headers: Record<string, string> = {}, path = '/api/desk/notes'): Promise<Response> {
    const own = { 'Content-Type': 'application/json', 'Idempotency-Key': 'k-1', Authorization: `Bearer ${this.token}` };
    return this.call(path, { method: 'POST', body, headers: { ...own, ...headers } });
  }
}

export async function problem(response: Response) {
  expect(response.headers.get('content-type')).toMatch(/^application\/problem\+json/);
  return (await response.json()) as Record<string, unknown> & { errors?: { field: string; code: string }[] };
}

/** Status, code and wrong fields, after a look at what all problems have. */
export async function refusal(response: Response): Promise<unknown[]> {
  const { status, code, title, titleEn, type, errors } = await problem(response);
  expect(response.status).toBe(status);
  expect([title, titleEn]).toEqual([expect.stringMatching(/\p{Script=Han}/u), expect.stringMatching(/^[\x20-\x7e]+$/)]);
  expect(type).toBe(`urn:problem:${String(code)}`);
  return [status, code, ...(errors ?? []).map((error) => `${error.field} ${error.code}`)];
}
