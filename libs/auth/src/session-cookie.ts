import { parseCookie, stringifySetCookie } from 'cookie';
import type { Request, Response } from 'express';
import type { Region } from '#libs/domain/src/region.js';

/**
 * Browsers share cookies between the ports of one host: with one name for all, three cells on one machine would sign each other's officers out. By https the prefix
 * makes browsers refuse the name to every other host.
 */
const nameOf = ({ region, secure }: CookieOptions) => `${secure ? '__Host-' : ''}session-${region}`;

export interface CookieOptions {
  readonly region: Region;
  /** Only where browsers come by https. */
  readonly secure: boolean;
}

export const readSessionCookie = (request: Request, options: CookieOptions): string | undefined =>
  parseCookie(request.headers.cookie ?? '')[nameOf(options)];

/** Out of reach of scripts, never sent by other sites' pages; ends with the session. */
export function setSessionCookie(response: Response, token: string, expires: Date, options: CookieOptions): void {
  write(response, token, expires, options);
}

export function clearSessionCookie(response: Response, options: CookieOptions): void {
  write(response, '', new Date(0), options);
}

function write(response: Response, value: string, expires: Date, options: CookieOptions): void {
  response.append(
    'Set-Cookie',
    stringifySetCookie({ name: nameOf(options), value, expires, httpOnly: true, sameSite: 'strict', path: '/', secure: options.secure }),
  );
}
