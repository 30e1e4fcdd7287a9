// biome-ignore-all lint/correctness/useHookAtTopLevel: Nest's use… methods are no React hooks
import type { NestExpressApplication } from '@nestjs/platform-express';
import type { RequestHandler } from 'express';
import type { Log } from '#libs/observability/src/log.js';
import type { Metrics } from '#libs/observability/src/metrics.js';
import { NestLog } from '#libs/observability/src/nest-log.js';
import { requestTimes } from '#libs/observability/src/request-times.js';
import { acceptOnly, readJson, refuseHarmfulBody, refuseMalformedAddress } from './body.js';
import { enterStory, giveCorrelationId } from './correlation-id.js';
import { ProblemFilter } from './problems/problem.filter.js';
import { RequestPipe } from './request.pipe.js';
import { UnexpectedBodyInterceptor } from './unexpected-body.interceptor.js';
import { VersionTagInterceptor } from './version-tag.interceptor.js';

export interface HttpParts {
  readonly log: Log;
  readonly metrics?: Metrics;
  /** Media types of the files that this service takes; their bodies stay unread streams. */
  readonly fileTypes?: readonly string[];
  /** What Express calls `trust proxy`. */
  readonly trustedProxies?: readonly string[];
}

/** Gives a service's application the manners that all services share. Create it with `bodyParser: false`, call this before `init`. */
export function configureApp(app: NestExpressApplication, { log, metrics, fileTypes = [], trustedProxies = [] }: HttpParts): void {
  app.useLogger(new NestLog(log));
  app.disable('x-powered-by');
  // An ETag of ours means a version; Express would add hashes of its own.
  app.disable('etag');
  if (trustedProxies.length > 0) app.set('trust proxy', trustedProxies);
  app.use(giveCorrelationId);
  if (metrics !== undefined) app.use(requestTimes(metrics));
  app.use(neverStored, refuseMalformedAddress, acceptOnly(fileTypes), readJson(), refuseHarmfulBody, enterStory);
  app.useGlobalPipes(new RequestPipe());
  app.useGlobalInterceptors(new UnexpectedBodyInterceptor(), new VersionTagInterceptor());
  app.useGlobalFilters(new ProblemFilter(log));
}

const neverStored: RequestHandler = (_request, response, next) => {
  response.setHeader('Cache-Control', 'no-store');
  next();
};
