import { once } from 'node:events';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import express from 'express';
import { noSuchAddress, problemHandler } from '#libs/http/src/problems/problem.routes.js';
import { createLog } from '#libs/observability/src/log.js';
import { pageRoutes } from './page.routes.js';

let folder: string;
let url: string;
let stop: () => Promise<unknown>;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'page-'));
  await mkdir(join(folder, 'assets'));
  await writeFile(join(folder, 'index.html'), '<!doctype html>协作');
  await writeFile(join(folder, 'icon.svg'), '<svg/>');
  await writeFile(join(folder, 'assets', 'main-1a2b3c.js'), 'go()');
  const log = createLog({ level: 'silent', region: 'beijing', service: 'web' });
  const server = express().use(pageRoutes(folder), noSuchAddress, problemHandler(log)).listen(0, '127.0.0.1');
  await once(server, 'listening');
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  stop = async () => {
    server.close();
    await Promise.all([once(server, 'close'), rm(folder, { recursive: true })]);
  };
});
afterAll(() => stop());

const get = async (path: string, init: RequestInit = {}) => {
  const response = await fetch(`${url}${path}`, init);
  return {
    status: response.status,
    cached: response.headers.get('cache-control'),
    type: response.headers.get('content-type'),
    text: await response.text(),
  };
};

describe('the page', () => {
  test.each(['/', '/index.html', '/matters/0190a000', '/log-in?next=%2F', '/apiary'])(
    'answers %s, asked for anew each time',
    async (path) => {
      const { status, cached, text } = await get(path, { headers: { Accept: 'text/html' } });
      expect([status, cached, text]).toEqual([200, 'no-cache', '<!doctype html>协作']);
    },
  );

  test('keeps files with a hash in their name for ever', async () => {
    const { status, cached } = await get('/assets/main-1a2b3c.js');
    expect([status, cached]).toEqual([200, 'public, max-age=31536000, immutable']);
  });

  test('never answers a missing file with itself', async () => {
    expect((await get('/assets/old-9f9f.js')).status).toBe(404);
  });

  test('leaves the services their addresses', async () => {
    for (const path of ['/api/nothing', '/api', '/health/x', '/metrics/x']) {
      const { status, type } = await get(path);
      expect([path, status, type]).toEqual([path, 404, 'application/problem+json; charset=utf-8']);
    }
    expect((await get('/', { method: 'POST' })).status).toBe(404);
  });

  test.each(['/../../etc/passwd', '/%2e%2e/%2e%2e/etc/passwd', '/assets/..%2f..%2fetc%2fpasswd', '/%ff', '/a%00b'])(
    'shows nothing outside its folder: %s',
    async (path) => {
      expect((await get(path)).text).not.toContain('root:');
    },
  );
});
