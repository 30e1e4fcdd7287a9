import { createPrivateKey } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { generateKeyPair, type JWTPayload, SignJWT } from 'jose';
import { type Role, roles } from '#libs/auth/src/principal.js';
import { SessionIssuer } from '#libs/auth/src/sessions.js';
import { Clock } from '#libs/domain/src/clock.js';
import { type Instant, instant } from '#libs/domain/src/instant.js';
import type { AccessCell, AccessCells } from './access.cells.js';

export interface Credentials {
  readonly name: string;
  /** Whose these are, where they are genuine in this region. */
  readonly role?: Role;
  readonly headers: Readonly<Record<string, string>>;
}

class NineHoursAgo extends Clock {
  override now(): Instant {
    return instant(new Date(Date.now() - 9 * 3_600_000).toISOString());
  }
}

const bearer = (token: string) => ({ authorization: `Bearer ${token}` });

/** Everything with which somebody may come to a region's door: genuine, of another region, or made up. */
export async function credentialsFor(cell: AccessCell, cells: AccessCells): Promise<readonly Credentials[]> {
  const other = cells.all[(cells.all.indexOf(cell) + 1) % cells.all.length] as AccessCell;
  return [
    ...roles.map((role) => ({ name: role, role, headers: bearer(cell.as(role).token) })),
    ...(['intake', 'administrator'] as const).map((role) => ({
      ...{ name: `cookie of ${role}`, role },
      headers: cookie(cell, cell.as(role).token),
    })),
    ...roles.map((role) => ({ name: `${role} of ${other.region}`, headers: bearer(other.as(role).token) })),
    ...(await madeUp(cell, other, cells.keysDir)),
  ];
}

const cookie = ({ region }: AccessCell, token: string) => ({ cookie: `session-${region}=${token}` });

async function madeUp(cell: AccessCell, other: AccessCell, keysDir: string): Promise<Credentials[]> {
  const principal = cell.principal('intake');
  const genuine = cell.as('intake').token;
  const [head = '', claims = '', signature = ''] = genuine.split('.');
  const expired = new SessionIssuer(await signingKey(keysDir, cell.region), new NineHoursAgo());
  const payload = JSON.parse(Buffer.from(claims, 'base64url').toString()) as JWTPayload;
  const promoted = encoded({ ...payload, roles: ['administrator', 'intake', 'unit-head'] });
  const kid = `${cell.region}.2026-01-01.session`;
  const stranger = await generateKeyPair('EdDSA', { crv: 'Ed25519' });
  const signed = (key: Parameters<SignJWT['sign']>[0], header: { kid: string; typ: string }) =>
    new SignJWT(payload).setProtectedHeader({ alg: 'EdDSA', ...header }).sign(key);
  const own = (await signingKey(keysDir, cell.region)).key;
  return [
    { name: 'nobody', headers: {} },
    { name: 'an expired token', headers: bearer((await expired.issue(principal, 1)).token) },
    { name: 'another signature', headers: bearer(`${head}.${claims}.${signature.startsWith('A') ? 'B' : 'A'}${signature.slice(1)}`) },
    { name: 'no signature', headers: bearer(`${head}.${claims}.`) },
    { name: 'promoted by hand', headers: bearer(`${head}.${promoted}.${signature}`) },
    { name: 'algorithm none', headers: bearer(`${encoded({ alg: 'none', typ: 'session+jwt', kid })}.${promoted}.`) },
    { name: 'a stranger’s key under our name', headers: bearer(await signed(stranger.privateKey, { kid, typ: 'session+jwt' })) },
    { name: 'our key, another kind of token', headers: bearer(await signed(own, { kid, typ: 'JWT' })) },
    { name: 'the key for events', headers: bearer(await signed(await eventKey(keysDir, cell), { kid, typ: 'session+jwt' })) },
    { name: 'our name, signed by another region', headers: bearer((await other.issuer.issue(principal, 1)).token) },
    { name: 'another region’s name, signed by us', headers: bearer((await cell.issuer.issue(other.principal('intake'), 1)).token) },
    { name: 'no token but a word', headers: bearer('nonsense') },
    { name: 'a password', headers: { authorization: `Basic ${Buffer.from('intake:京津冀-2026 access').toString('base64')}` } },
    { name: 'a cookie of another region’s name', headers: { cookie: `session-${other.region}=${genuine}` } },
    { name: 'a bad token beside a good cookie', headers: { ...bearer('nonsense'), ...cookie(cell, genuine) } },
  ];
}

const encoded = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');

async function signingKey(keysDir: string, region: string) {
  const { keys } = JSON.parse(await readFile(join(keysDir, region, 'session.json'), 'utf8')) as { keys: [{ kid: string }] };
  return { kid: keys[0].kid, key: createPrivateKey({ key: keys[0] as never, format: 'jwk' }) as never };
}

async function eventKey(keysDir: string, { region }: AccessCell) {
  const jwk = JSON.parse(await readFile(join(keysDir, region, `${region}.2026-01-01.sig.jwk`), 'utf8')) as object;
  return createPrivateKey({ key: jwk as never, format: 'jwk' });
}
