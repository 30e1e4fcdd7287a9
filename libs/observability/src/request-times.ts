import type { NextFunction, Request, Response } from 'express';
import type { Metrics } from './metrics.js';

/** Measures every request by method, route template and status. Templates, not addresses: ids would make a series for every matter. */
export function requestTimes(metrics: Metrics) {
  const times = metrics.durations('http_request_seconds', 'time from the request to the end of its answer, in seconds');
  return (request: Request, response: Response, next: NextFunction): void => {
    const begun = process.hrtime.bigint();
    response.once('close', () => {
      const seconds = Number(process.hrtime.bigint() - begun) / 1e9;
      times.observe(seconds, { method: request.method, route: templateOf(request), status: String(response.statusCode) });
    });
    next();
  };
}

const templateOf = (request: Request): string => {
  const path: unknown = request.route?.path;
  return typeof path === 'string' ? `${request.baseUrl}${path}` : 'none';
};
