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

/** What a token says beside the registered claims. */
interface Claims extends JWTPayload {
  readonly username: string;
  readonly name: string;
  readonly roles: readonly string[];
  readonly unit: string;
  readonly ver: number;
}

/** Believes session tokens of its own region, and nobody else's, until they expire. Knows nothing of accounts that changed since. */
@Injectable()
export class SessionReader {
  constructor(
    readonly region: Region,
    private readonly keys: ReadonlyMap<string, CryptoKey>,
    private readonly clock: Clock,
  ) {}

  async read(token: string): Promise<Session | undefined> {
    try {
      const { payload } = await jwtVerify<Claims>(token, ({ kid }) => this.key(kid), {
        issuer: this.region,
        typ: type,
        algorithms,
        currentDate: new Date(this.clock.now()),
        requiredClaims: ['sub', 'jti', 'exp'],
      });
      return sessionOf(payload, this.region);
    } catch (failure) {
      if (failure instanceof errors.JOSEError) return undefined;
      throw failure;
    }
  }

  hasExpired({ expiresAt }: Session): boolean {
    return Date.parse(this.clock.now()) >= expiresAt.getTime();
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
