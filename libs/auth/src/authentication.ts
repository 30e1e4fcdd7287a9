import { Injectable } from '@nestjs/common';
import type { Request } from 'express';
import passport, { type Strategy as AnyStrategy } from 'passport';
import { Strategy as BearerStrategy } from 'passport-http-bearer';
import { AuthPlace } from './auth-place.js';
import type { Principal, Session } from './principal.js';
import { type CookieOptions, readSessionCookie } from './session-cookie.js';
import { SessionValidity } from './session-validity.js';
import { SessionReader } from './sessions.js';

export interface Authenticated {
  readonly session: Session;
  readonly by: 'cookie' | 'bearer';
}

type Done = (error: unknown, principal?: Principal | false, info?: Authenticated) => void;

/**
 * Finds out who sends a request, by bearer token or by cookie. A request that brings a token is judged by it alone. Each application has a passport
 * of its own: the package's shared one would mix up the regions of a cell.
 */
@Injectable()
export class Authentication {
  readonly #passport = new passport.Authenticator();

  constructor(
    private readonly sessions: SessionReader,
    private readonly validity: SessionValidity,
    place: AuthPlace,
  ) {
    this.#passport.use('bearer', new BearerStrategy((token, done) => this.check(token, 'bearer', done as Done)) as AnyStrategy);
    this.#passport.use(
      'cookie',
      new CookieStrategy({ region: sessions.region, secure: place.secure }, (token, done) => this.check(token, 'cookie', done)),
    );
  }

  async of(request: Request): Promise<Authenticated | undefined> {
    // The bearer strategy would also take a token from the address or the body, where it ends up in logs: it is asked only for the header.
    return authenticated(this.#passport, request.headers.authorization === undefined ? 'cookie' : 'bearer', request);
  }

  private check(token: string, by: Authenticated['by'], done: Done): void {
    this.valid(token).then(
      (session) => (session === undefined ? done(null, false) : done(null, session.principal, { session, by })),
      (failure: unknown) => done(failure),
    );
  }

  private async valid(token: string): Promise<Session | undefined> {
    const session = await this.sessions.read(token);
    return session !== undefined && (await this.validity.isValid(session)) ? session : undefined;
  }
}

class CookieStrategy extends passport.Strategy {
  constructor(
    private readonly options: CookieOptions,
    private readonly check: (token: string, done: Done) => void,
  ) {
    super();
  }

  override authenticate(request: Request): void {
    const token = readSessionCookie(request, this.options);
    this.check(token ?? '', (error, principal, info) => {
      if (error) this.error(error);
      else if (principal) this.success(principal, info);
      else this.fail(401);
    });
  }
}

/** passport as a promise of what the strategy found out: nothing for a request it does not believe, a rejection where it could not find out. */
export function authenticated<Found>(
  authenticator: passport.Authenticator,
  strategy: string,
  request: Request,
): Promise<Found | undefined> {
  return new Promise((resolve, reject) => {
    const decide = (error: unknown, principal: unknown, found: unknown) =>
      error ? reject(error) : resolve(principal ? (found as Found) : undefined);
    authenticator.authenticate(strategy, { session: false }, decide)(request, request.res, reject);
  });
}
