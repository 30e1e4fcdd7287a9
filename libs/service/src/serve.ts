import { createServer, type Server } from 'node:http';
import express, { type RequestHandler } from 'express';
import { giveCorrelationId } from '#libs/http/src/correlation-id.js';
import { docsRoutes } from '#libs/http/src/open-api/docs.routes.js';
import { mergeOpenApi } from '#libs/http/src/open-api/merge-open-api.js';
import { noSuchAddress, problemHandler } from '#libs/http/src/problems/problem.routes.js';
import { secureHeaders } from '#libs/http/src/secure-headers.js';
import { refuseUnclearHost, refuseUnreadable } from '#libs/http/src/unreadable-request.js';
import { Health } from '#libs/observability/src/health.js';
import { healthRoutes } from '#libs/observability/src/health.routes.js';
import type { Log } from '#libs/observability/src/log.js';
import type { MetricsRegistry } from '#libs/observability/src/metrics.js';
import type { RunningService } from './start-service.js';

export interface Serving {
  readonly url: string;
  /** Answers the requests in hand, then closes. */
  close(): Promise<void>;
}

export interface ServeParts {
  readonly title: string;
  readonly services: readonly RunningService[];
  readonly metrics: MetricsRegistry;
  readonly log: Log;
  readonly secure: boolean;
  readonly host: string;
  readonly port: number;
  /** Answers what no service is asked for: the page. */
  readonly page?: RequestHandler;
}

/** One HTTP server for one or several services of a region: each under `/api/<name>`, beside them health, metrics, the OpenAPI document and the page. */
export async function serve({ title, services, metrics, log, secure, host, port, page }: ServeParts): Promise<Serving> {
  const health = new Health((check, err) => log.error({ check, err }, 'not ready'));
  for (const service of services) service.checks(health);
  const server = express().disable('x-powered-by').disable('etag');
  server.use(giveCorrelationId, secureHeaders({ secure }), refuseUnclearHost, healthRoutes(health, metrics));
  for (const { name, handler, publicPages } of services) {
    server.use(`/api/${name}`, handler);
    for (const [address, inside] of Object.entries(publicPages)) server.use(address, shownAs(inside, handler));
  }
  const document = mergeOpenApi(
    title,
    services.map(({ openApi }) => openApi),
  );
  server.use(
    '/api',
    docsRoutes(() => document),
  );
  if (page !== undefined) server.use(page);
  server.use(noSuchAddress, problemHandler(log));
  const http = createServer({ requireHostHeader: false }, server);
  refuseUnreadable(http);
  return listening(http.listen(port, host), host);
}

/** Within the address, all of its own path is the page's. */
const shownAs =
  (inside: string, handler: RequestHandler): RequestHandler =>
  (request, response, next) => {
    request.url = inside + request.url.slice(1);
    handler(request, response, next);
  };

function listening(http: Server, host: string): Promise<Serving> {
  return new Promise((resolve, reject) => {
    http.once('error', reject);
    http.once('listening', () => {
      const address = http.address();
      const port = typeof address === 'object' && address !== null ? address.port : 0;
      resolve({ url: `http://${host}:${port}`, close: () => closed(http) });
    });
  });
}

/** Streams never end by themselves: after a short grace every connection is cut, or the process would wait for the last open page. */
function closed(http: Server): Promise<void> {
  const cut = setTimeout(() => http.closeAllConnections(), 2_000);
  return new Promise((resolve) => {
    http.close(() => {
      clearTimeout(cut);
      resolve();
    });
    http.closeIdleConnections();
  });
}
