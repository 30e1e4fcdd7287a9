import { describe, expect, test } from '@jest/globals';
import type { Request, Response } from 'express';
import { secureHeaders } from './secure-headers.js';

function headersOf(secure: boolean): Record<string, string> {
  const headers: Record<string, string> = {};
  const response = {
    setHeader: (name: string, value: string) => {
      headers[name.toLowerCase()] = value;
    },
    removeHeader: () => undefined,
  };
  secureHeaders({ secure })({} as Request, response as unknown as Response, () => undefined);
  return headers;
}

describe('the headers of every answer', () => {
  test('let a browser run our own files alone, inside no page of others', () => {
    const policy = headersOf(true)['content-security-policy']?.split(';') ?? [];
    expect(policy).toEqual(
      expect.arrayContaining([
        "default-src 'none'",
        "script-src 'self'",
        "connect-src 'self'",
        "base-uri 'none'",
        "frame-ancestors 'none'",
        "form-action 'self'",
      ]),
    );
    expect(policy.join()).not.toMatch(/unsafe-eval|script-src[^;,]*unsafe|\*|http:/);
  });

  test('keep browsers from guessing types, telling addresses to others and sharing windows', () => {
    expect(headersOf(true)).toMatchObject({
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'same-origin',
      'x-frame-options': 'DENY',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
    });
  });

  test('tell browsers that come by https to insist on it for a year, and the others nothing of the kind', () => {
    expect(headersOf(true)['strict-transport-security']).toBe('max-age=31536000; includeSubDomains');
    expect(headersOf(false)['strict-transport-security']).toBeUndefined();
  });
});
