import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { badAnswer } from '#test/support/access.answers.js';
import { type AccessCell, startAccessCell } from '#test/support/access.cells.js';
import { hangUpOn, talk, talkToTheEnd } from '#test/support/access.sockets.js';

let cell: AccessCell;
let lines: readonly string[];
let stop: () => Promise<void>;
beforeAll(async () => {
  ({ cell, lines, stop } = await startAccessCell('beijing', { level: 'error' }));
}, 120_000);
afterAll(() => stop());

const path = '/api/complaint-intake/submissions';
const json = 'Content-Type: application/json';
const host = 'Host: 127.0.0.1\r\n';

/** A registration by somebody who may, with these headers and this body. */
function registration(headers: readonly string[], body: string | Buffer = ''): Buffer {
  const mine = [`Authorization: Bearer ${cell.as('operator').token}`, 'Idempotency-Key: k', 'Connection: close'];
  const head = [`POST ${path} HTTP/1.1`, 'Host: 127.0.0.1', ...mine, ...headers].join('\r\n');
  return Buffer.concat([Buffer.from(`${head}\r\n\r\n`), Buffer.from(body)]);
}
const sized = (body: string | Buffer, ...headers: string[]) =>
  registration([json, `Content-Length: ${Buffer.from(body).length}`, ...headers], body);

/** Every case is refused with one problem in words, whatever it is. */
const cases: readonly (readonly [what: string, bytes: () => string | Buffer, status: number, code: string])[] = [
  ['bytes that are no UTF-8', () => sized(Buffer.from([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x7d])), 400, 'request.malformed-json'],
  ['an overlong NUL', () => sized(Buffer.from([0x22, 0xc0, 0x80, 0x22])), 400, 'request.malformed-json'],
  ['a packed body that is none', () => sized('{}', 'Content-Encoding: gzip'), 400, 'request.malformed'],
  ['a packed body that is cut off', () => sized(gzipSync('{"a":1}').subarray(0, 12), 'Content-Encoding: gzip'), 400, 'request.malformed'],
  [
    'a small body that unpacks to gigabytes',
    () => sized(gzipSync(Buffer.alloc(5_000_000)), 'Content-Encoding: gzip'),
    413,
    'request.too-large',
  ],
  ['no Host', () => 'GET /api/web/me HTTP/1.1\r\n\r\n', 400, 'request.malformed'],
  ['two Hosts', () => `GET /api/web/me HTTP/1.1\r\n${host}Host: evil.example\r\nConnection: close\r\n\r\n`, 400, 'request.malformed'],
  ['a broken chunk', () => registration([json, 'Transfer-Encoding: chunked'], 'zz\r\n{}\r\n'), 400, 'request.malformed'],
  ['a chunk that is too short', () => registration([json, 'Transfer-Encoding: chunked'], '2\r\n{}x\r\n'), 400, 'request.malformed'],
  ['an endless chunk size', () => registration([json, 'Transfer-Encoding: chunked'], `${'f'.repeat(40)}\r\n`), 400, 'request.malformed'],
  ['an unknown transfer', () => registration([json, 'Transfer-Encoding: gzip'], 'x'), 400, 'request.malformed'],
  ['a length and chunks', () => registration(['Content-Length: 5', 'Transfer-Encoding: chunked'], '0\r\n\r\n'), 400, 'request.malformed'],
  ['two lengths', () => registration(['Content-Length: 2', 'Content-Length: 3'], '{}'), 400, 'request.malformed'],
  ['a length below nothing', () => registration(['Content-Length: -1'], '{}'), 400, 'request.malformed'],
  ['a length that is no number', () => registration(['Content-Length: 2e3'], '{}'), 400, 'request.malformed'],
  ['a blank before the colon', () => `GET /api/web/me HTTP/1.1\r\n${host}X-Y : 1\r\n\r\n`, 400, 'request.malformed'],
  ['a header that goes on in the next line', () => `GET /api/web/me HTTP/1.1\r\n${host}X-Y: 1\r\n 2\r\n\r\n`, 400, 'request.malformed'],
  ['a NUL in a header', () => `GET /api/web/me HTTP/1.1\r\n${host}X-Y: a\0b\r\n\r\n`, 400, 'request.malformed'],
  ['a line that is no request', () => 'hello\r\n\r\n', 400, 'request.malformed'],
  ['the beginning of TLS', () => Buffer.from([0x16, 0x03, 0x01, 0x02, 0x00, 0x01, 0x00, 0x01, 0xfc, 0x03, 0x03]), 400, 'request.malformed'],
  ['an unknown version', () => `GET /api/web/me HTTP/9.9\r\n${host}\r\n`, 400, 'request.malformed'],
  ['an unknown method', () => `FETCH /api/web/me HTTP/1.1\r\n${host}\r\n`, 400, 'request.malformed'],
  ['a method in small letters', () => `get /api/web/me HTTP/1.1\r\n${host}\r\n`, 400, 'request.malformed'],
  ['an address with a blank', () => `GET /api/web/a b HTTP/1.1\r\n${host}\r\n`, 400, 'request.malformed'],
  [
    'more headers than anybody needs',
    () => `GET /api/web/me HTTP/1.1\r\n${host}X-Y: ${'y'.repeat(100_000)}\r\n\r\n`,
    431,
    'request.headers-too-large',
  ],
  ['an address longer than anybody needs', () => `GET /${'x'.repeat(100_000)} HTTP/1.1\r\n${host}\r\n`, 431, 'request.headers-too-large'],
  [
    'an expectation that nobody meets',
    () => `GET /api/web/me HTTP/1.1\r\n${host}Expect: 200-ok\r\nConnection: close\r\n\r\n`,
    401,
    'auth.not-signed-in',
  ],
  ['a tunnel', () => `CONNECT evil.example:443 HTTP/1.1\r\nHost: evil.example\r\n\r\n`, 400, 'request.malformed'],
  [
    'bytes of no alphabet in the address',
    () => Buffer.from(`GET /api/case-status/matters?q=\xff\xfe HTTP/1.1\r\n${host}Connection: close\r\n\r\n`, 'latin1'),
    400,
    'request.malformed',
  ],
  [
    'an address of another server',
    () => `GET http://evil.example/api/web/me HTTP/1.1\r\n${host}Connection: close\r\n\r\n`,
    401,
    'auth.not-signed-in',
  ],
  ['an asterisk for an address', () => `OPTIONS * HTTP/1.1\r\n${host}Connection: close\r\n\r\n`, 404, 'request.no-such-address'],
  [
    'another protocol',
    () => `GET /api/web/me HTTP/1.1\r\n${host}Connection: Upgrade\r\nUpgrade: websocket\r\n\r\n`,
    401,
    'auth.not-signed-in',
  ],
];

describe('what no well-meaning client sends', () => {
  test.each(cases)('%s is refused in words', async (_what, bytes, status, code) => {
    const answer = await talk(cell.url, bytes());
    expect(answer).toBeDefined();
    expect([answer?.status, (JSON.parse(answer?.body || '{}') as { code?: string }).code]).toEqual([status, code]);
    expect(badAnswer({ method: 'POST' }, answer!)).toBeUndefined();
    expect(answer?.headers['x-correlation-id']).toMatch(/^[\da-f-]{36}$/);
  });

  test('a body that never comes whole harms nobody', async () => {
    for (const bytes of [registration([json, 'Content-Length: 100'], '{"ki'), sized('x').subarray(0, 40)]) {
      await hangUpOn(cell.url, bytes);
    }
    expect((await fetch(`${cell.url}/health/ready`)).status).toBe(200);
  });

  test('several requests on one connection are answered in their order, a HEAD for a stream among them', async () => {
    const token = `Authorization: Bearer ${cell.as('operator').token}\r\n`;
    const asked = ['HEAD /api/case-status/stream', 'GET /api/web/nothing', 'HEAD /api/case-status/queues', 'GET /api/web/me'];
    const bytes = asked.map((each, at) => `${each} HTTP/1.1\r\n${host}${token}${at === 3 ? 'Connection: close\r\n' : ''}\r\n`).join('');
    const heard = await talkToTheEnd(cell.url, bytes);
    expect([...heard.matchAll(/HTTP\/1\.1 (\d+)/g)].map(([, status]) => status)).toEqual(['200', '404', '200', '200']);
  });

  test('leaves no failure in the log', () => {
    expect(lines.filter((line) => line.includes('request failed'))).toEqual([]);
  });
});
