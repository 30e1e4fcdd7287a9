import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { type CryptoKey, errors, type JWTPayload, jwtVerify, SignJWT } from 'jose';
import { Clock } from '#libs/domain/src/clock.js';
import type { Region } from '#libs/domain/src/region.js';
import { isRole, type Principal, type Session } from './principal.js';
import type { SigningKey } from './session-keys.js';

/** The longest that a token is believed. */
export const sessionHours = 8;
const algorithms = ['EdDSA', 'Ed25519'];
const type = 'session+jwt';
/** How many tokens are remembered as verified: all officers of a region at once. */
const remembered = 1_000;

/** What a token says beside the registered claims. */
interface Claims extends JWTPayload {
  readonly username: string;
  readonly name: string;
  readonly roles: readonly string[];
  readonly unit: string;
  readonly ver: number;
}

/**
 * Believes session tokens of its own region, and nobody else's, until they expire. Knows nothing of accounts that changed since. A signature is verified once:
 * it costs more than all else that a list of matters takes, and a page asks many times with one token.
 */
@Injectable()
export class SessionReader {
  readonly #verified = new Map<string, Session>();

  constructor(
    readonly region: Region,
    private readonly keys: ReadonlyMap<string, CryptoKey>,
    private readonly clock: Clock,
  ) {}

  async read(token: string): Promise<Session | undefined> {
    const known = this.#verified.get(token);
    if (known === undefined) return this.verified(token);
    if (!this.hasExpired(known)) return known;
    this.#verified.delete(token);
    return undefined;
  }

  hasExpired({ expiresAt }: Session): boolean {
    return Date.parse(this.clock.now()) >= expiresAt.getTime();
  }

  private async verified(token: string): Promise<Session | undefined> {
    try {
      const { payload } = await jwtVerify<Claims>(token, ({ kid }) => this.key(kid), {
        issuer: this.region,
        typ: type,
        algorithms,
        currentDate: new Date(this.clock.now()),
        requiredClaims: ['sub', 'jti', 'exp'],
      });
      const session = sessionOf(payload, this.region);
      this.remember(token, session);
      return session;
    } catch (failure) {
      if (failure instanceof errors.JOSEError) return undefined;
      throw failure;
    }
  }

  /** The oldest goes first. */
  private remember(token: string, session: Session): void {
    const [oldest] = this.#verified.keys();
    if (this.#verified.size >= remembered && oldest !== undefined) this.#verified.delete(oldest);
    this.#verified.set(token, session);
  }

  private key(kid: string | undefined): CryptoKey {
    const key = kid === undefined ? undefined : this.keys.get(kid);
    if (key === undefined) throw new errors.JWKSNoMatchingKey();
    return key;
  }
}

/** Gives out session tokens, valid for eight hours. Only where identity lives. */
@Injectable()
export class SessionIssuer {
  constructor(
    private readonly signing: SigningKey,
    private readonly clock: Clock,
  ) {}

  async issue(principal: Principal, accountVersion: number): Promise<{ readonly token: string; readonly session: Session }> {
    const now = Math.floor(Date.parse(this.clock.now()) / 1000);
    const session = { id: randomUUID(), principal, accountVersion, expiresAt: new Date((now + sessionHours * 3600) * 1000) };
    const { username, name, roles, unit } = principal;
    const token = await new SignJWT({ username, name, roles, unit, ver: accountVersion })
      .setProtectedHeader({ alg: 'EdDSA', kid: this.signing.kid, typ: type })
      .setIssuer(principal.region)
      .setSubject(principal.accountId)
      .setJti(session.id)
      .setIssuedAt(now)
      .setExpirationTime(now + sessionHours * 3600)
      .sign(this.signing.key);
    return { token, session };
  }
}

const sessionOf = ({ sub, jti, exp, username, name, roles, unit, ver }: Claims, region: Region): Session => ({
  id: String(jti),
  principal: { accountId: String(sub), username, name, region, roles: roles.filter(isRole), unit },
  accountVersion: ver,
  expiresAt: new Date(Number(exp) * 1000),
});
