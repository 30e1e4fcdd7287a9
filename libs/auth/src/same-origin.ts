import type { Request } from 'express';

const harmless = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Says whether a page that is not ours made a browser send this. SameSite=Strict alone is not enough: another port of the same host counts as the same site.
 * Every browser of the last years sends one of the two headers with a changing request; what sends neither is no browser and has no cookies to be abused.
 */
export function isCrossSite(request: Request): boolean {
  if (harmless.has(request.method)) return false;
  const site = request.headers['sec-fetch-site'];
  if (site !== undefined) return site !== 'same-origin' && site !== 'none';
  const { origin, host } = request.headers;
  return origin !== undefined && hostOf(origin) !== host?.toLowerCase();
}

const hostOf = (origin: string): string | undefined => (URL.canParse(origin) ? new URL(origin).host : undefined);
