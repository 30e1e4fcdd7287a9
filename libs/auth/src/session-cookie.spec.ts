import { describe, expect, test } from '@jest/globals';
import type { Request, Response } from 'express';
import { clearSessionCookie, readSessionCookie, setSessionCookie } from './session-cookie.js';

function set(secure: boolean): string {
  const sent: string[] = [];
  const response = { append: (_name: string, value: string) => void sent.push(value) } as unknown as Response;
  setSessionCookie(response, 'a.b.c', new Date('2026-04-20T09:30:00Z'), { region: 'beijing', secure });
  clearSessionCookie(response, { region: 'beijing', secure });
  return sent.join('\n');
}
const read = (cookie: string, secure: boolean) => readSessionCookie({ headers: { cookie } } as Request, { region: 'beijing', secure });

describe('the session’s cookie', () => {
  test('by https belongs to this host alone, is sent by https alone, by our own pages alone, and is out of reach of scripts', () => {
    expect(set(true)).toBe(
      [
        '__Host-session-beijing=a.b.c; Path=/; Expires=Mon, 20 Apr 2026 09:30:00 GMT; HttpOnly; Secure; SameSite=Strict',
        '__Host-session-beijing=; Path=/; Expires=Thu, 01 Jan 1970 00:00:00 GMT; HttpOnly; Secure; SameSite=Strict',
      ].join('\n'),
    );
  });

  test('on a demo’s plain address is the same as far as browsers let it be', () => {
    expect(set(false)).toMatch(/^session-beijing=a\.b\.c; Path=\/; Expires=[^;]+; HttpOnly; SameSite=Strict$/m);
  });

  test('is read under the one name only that this place gives out: no other host can have set it', () => {
    const both = 'session-beijing=planted; __Host-session-beijing=own';
    expect([read(both, true), read(both, false), read('session-beijing=planted', true), read('session-hebei=x', false)]).toEqual([
      ...['own', 'planted', undefined, undefined],
    ]);
  });
});
