import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { Module, type Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import express from 'express';
import { AuthModule } from '#libs/auth/src/auth.module.js';
import type { Principal, Role } from '#libs/auth/src/principal.js';
import { loadSigningKey, loadVerifyingKeys, makeSessionKey } from '#libs/auth/src/session-keys.js';
import { SessionIssuer, SessionReader } from '#libs/auth/src/sessions.js';
import { Clock } from '#libs/domain/src/clock.js';
import type { Region } from '#libs/domain/src/region.js';
import { configureApp } from '#libs/http/src/configure-app.js';
import { giveCorrelationId } from '#libs/http/src/correlation-id.js';
import { docsRoutes } from '#libs/http/src/open-api/docs.routes.js';
import { mergeOpenApi } from '#libs/http/src/open-api/merge-open-api.js';
import { buildOpenApi } from '#libs/http/src/open-api/open-api.js';
import { noSuchAddress, problemHandler } from '#libs/http/src/problems/problem.routes.js';
import { secureHeaders } from '#libs/http/src/secure-headers.js';
import { EventStreams } from '#libs/http/src/sse.js';
import { Health } from '#libs/observability/src/health.js';
import { healthRoutes } from '#libs/observability/src/health.routes.js';
import { createLog } from '#libs/observability/src/log.js';
import { MetricsRegistry } from '#libs/observability/src/metrics.js';

export interface Frame {
  readonly url: string;
  readonly app: NestExpressApplication;
  readonly health: Health;
  readonly log: () => string;
  token(region: Region, ...roles: Role[]): Promise<string>;
  close(): Promise<void>;
}

/** One service behind an outer server, as a cell puts it, for the region Beijing. */
export async function startFrame(controllers: Type<unknown>[]): Promise<Frame> {
  const keys = await mkdtemp(join(tmpdir(), 'http-frame-'));
  for (const region of ['beijing', 'hebei'] as const) await makeSessionKey(keys, region, '2026-04-15');
  const lines: string[] = [];
  const log = createLog({ level: 'debug', region: 'beijing', service: 'desk', to: collecting(lines) });
  const metrics = new MetricsRegistry();
  const sessions = new SessionReader('beijing', await loadVerifyingKeys(keys, 'beijing'), new Clock());
  @Module({ imports: [AuthModule.with({ sessions })], controllers, providers: [EventStreams] })
  class DeskModule {}
  const app = await NestFactory.create<NestExpressApplication>(DeskModule, { bodyParser: false, logger: false, abortOnError: false });
  configureApp(app, { log, metrics: metrics.of({ region: 'beijing', service: 'desk' }), fileTypes: ['text/csv'] });
  await app.init();

  const health = new Health(() => {});
  const document = mergeOpenApi('北京', [buildOpenApi(app, 'desk')]);
  const outer = express().disable('x-powered-by').disable('etag');
  outer.use(giveCorrelationId, secureHeaders({ secure: false }), healthRoutes(health, metrics));
  outer.use(
    '/api',
    docsRoutes(() => document),
  );
  outer.use('/api/desk', app.getHttpAdapter().getInstance() as express.Express);
  outer.use(noSuchAddress, problemHandler(log));
  const server = await listening(createServer(outer));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    app,
    health,
    log: () => lines.join(''),
    token: async (region, ...roles) =>
      (await new SessionIssuer(await loadSigningKey(keys, region), new Clock()).issue(someone(region, roles), 1)).token,
    close: async () => {
      await app.close();
      server.close();
      server.closeAllConnections();
      await Promise.all([once(server, 'close'), rm(keys, { recursive: true })]);
    },
  };
}

export const someone = (region: Region, roles: readonly Role[]): Principal => ({
  accountId: 'a-1',
  username: 'li',
  name: '李',
  region,
  roles,
  unit: '局',
});

async function listening(server: Server): Promise<Server> {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return server;
}

const collecting = (lines: string[]) =>
  new Writable({
    write(chunk, _encoding, done) {
      lines.push(String(chunk));
      done();
    },
  });
