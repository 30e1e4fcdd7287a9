import { type NextFunction, type Request, type Response, Router } from 'express';
import type { Health } from './health.js';
import type { MetricsRegistry } from './metrics.js';

/**
 * `/health/live`, `/health/ready` (503 while a check fails) and `/metrics`, for the outermost server of a process, alone or cell. They need no sign-in and
 * show no personal data; an ingress should not route them to the outside.
 */
export function healthRoutes(health: Health, metrics: MetricsRegistry): Router {
  const routes = Router();
  routes.get('/health/live', (_request: Request, response: Response) => {
    response.set('Cache-Control', 'no-store').json({ live: true });
  });
  routes.get('/health/ready', async (_request: Request, response: Response) => {
    const readiness = await health.readiness();
    response
      .set('Cache-Control', 'no-store')
      .status(readiness.ready ? 200 : 503)
      .json(readiness);
  });
  routes.get('/metrics', async (_request: Request, response: Response, next: NextFunction) => {
    try {
      response
        .set('Cache-Control', 'no-store')
        .type(metrics.contentType)
        .send(await metrics.text());
    } catch (failure) {
      next(failure);
    }
  });
  return routes;
}
