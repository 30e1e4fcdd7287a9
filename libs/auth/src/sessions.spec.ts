import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { SignJWT } from 'jose';
import { Clock } from '#libs/domain/src/clock.js';
import { type Instant, instant } from '#libs/domain/src/instant.js';
import type { Region } from '#libs/domain/src/region.js';
import type { Principal } from './principal.js';
import { loadSigningKey, loadVerifyingKeys, makeSessionKey } from './session-keys.js';
import { SessionIssuer, SessionReader } from './sessions.js';

class SetClock extends Clock {
  at = '2026-04-15T01:00:00.000Z';
  override now(): Instant {
    return instant(this.at);
  }
}

let keys: string;
beforeAll(async () => {
  keys = await mkdtemp(join(tmpdir(), 'session-keys-'));
  for (const region of ['beijing', 'hebei'] as const) await makeSessionKey(keys, region, '2026-04-15');
});
afterAll(() => rm(keys, { recursive: true }));

const li = (region: Region): Principal => ({ accountId: 'a-1', username: 'li', name: '李', region, roles: ['officer'], unit: '局' });

async function parts(region: Region, clock = new SetClock()) {
  return {
    clock,
    issuer: new SessionIssuer(await loadSigningKey(keys, region), clock),
    reader: new SessionReader(region, await loadVerifyingKeys(keys, region), clock),
  };
}

describe('a session', () => {
  test('says who it is and of which state of the account', async () => {
    const { issuer, reader } = await parts('beijing');
    const { token, session } = await issuer.issue(li('beijing'), 3);
    expect(await reader.read(token)).toEqual(session);
    expect(session).toMatchObject({ principal: li('beijing'), accountVersion: 3, expiresAt: new Date('2026-04-15T09:00:00.000Z') });
  });

  test('ends after eight hours', async () => {
    const { issuer, reader, clock } = await parts('beijing');
    const { token } = await issuer.issue(li('beijing'), 1);
    clock.at = '2026-04-15T08:59:59.000Z';
    expect(await reader.read(token)).toBeDefined();
    clock.at = '2026-04-15T09:00:01.000Z';
    expect(await reader.read(token)).toBeUndefined();
  });

  test('is verified once; of those remembered the oldest is forgotten, and believed again when it comes back', async () => {
    const { issuer, reader } = await parts('beijing');
    const { token } = await issuer.issue(li('beijing'), 1);
    const first = await reader.read(token);
    expect(await reader.read(token)).toBe(first);
    for (let count = 0; count < 1_000; count++) await reader.read((await issuer.issue(li('beijing'), 1)).token);
    const again = await reader.read(token);
    expect(again).toEqual(first);
    expect(again).not.toBe(first);
  });

  test('of another region means nothing here', async () => {
    const { reader } = await parts('beijing');
    const hebei = await parts('hebei');
    expect(await reader.read((await hebei.issuer.issue(li('hebei'), 1)).token)).toBeUndefined();
    // Hebei's key cannot speak for Beijing either.
    expect(await reader.read((await hebei.issuer.issue(li('beijing'), 1)).token)).toBeUndefined();
  });

  test.each<[string, (token: string) => string]>([
    ['nothing', () => ''],
    ['no token', () => 'hello'],
    ['a changed claim', (token) => token.replace(/\.([^.]+)\./, (_all, body: string) => `.${changed(body)}.`)],
    ['a missing signature', (token) => token.replace(/[^.]+$/, '')],
    ['an unsigned token', (token) => `${Buffer.from('{"alg":"none"}').toString('base64url')}.${token.split('.')[1]}.`],
  ])('is not believed with %s', async (_what, spoil) => {
    const { issuer, reader } = await parts('beijing');
    const { token } = await issuer.issue(li('beijing'), 1);
    expect(await reader.read(spoil(token))).toBeUndefined();
  });

  test('is not made of another kind of token signed with the same key', async () => {
    const { reader } = await parts('beijing');
    const { kid, key } = await loadSigningKey(keys, 'beijing');
    const other = new SignJWT({ username: 'li', name: '李', roles: [], unit: '', ver: 1 });
    other.setProtectedHeader({ alg: 'EdDSA', kid }).setIssuer('beijing').setSubject('a-1').setJti('x').setExpirationTime('1h');
    expect(await reader.read(await other.sign(key))).toBeUndefined();
  });
});

describe('session keys', () => {
  test('stay as they are when made again, and the public file holds nothing secret', async () => {
    const before = await readFile(join(keys, 'beijing', 'session.json'), 'utf8');
    await makeSessionKey(keys, 'beijing', '2027-01-01');
    expect(await readFile(join(keys, 'beijing', 'session.json'), 'utf8')).toBe(before);
    for (const name of await readdir(join(keys, 'public'))) expect(await readFile(join(keys, 'public', name), 'utf8')).not.toContain('"d"');
  });

  test('are rotated without ending sessions: the new one signs, the old one is still believed', async () => {
    const directory = await mkdtemp(join(tmpdir(), 'session-keys-'));
    const read = async (file: string) => JSON.parse(await readFile(join(directory, file), 'utf8')) as { keys: object[] };
    await makeSessionKey(directory, 'hebei', '2026-01-01');
    const clock = new SetClock();
    const old = await new SessionIssuer(await loadSigningKey(directory, 'hebei'), clock).issue(li('hebei'), 1);
    const oldPublic = await read('public/hebei.session.json');
    await rm(join(directory, 'hebei', 'session.json'));
    await rm(join(directory, 'public', 'hebei.session.json'));
    await makeSessionKey(directory, 'hebei', '2026-04-01');
    const newPublic = await read('public/hebei.session.json');
    await writeFile(join(directory, 'public', 'hebei.session.json'), JSON.stringify({ keys: [...newPublic.keys, ...oldPublic.keys] }));
    const reader = new SessionReader('hebei', await loadVerifyingKeys(directory, 'hebei'), clock);
    expect(await reader.read(old.token)).toBeDefined();
    expect((await loadSigningKey(directory, 'hebei')).kid).toContain('2026-04-01');
    await rm(directory, { recursive: true });
  });
});

const changed = (body: string) => {
  const claims = JSON.parse(Buffer.from(body, 'base64url').toString()) as Record<string, unknown>;
  return Buffer.from(JSON.stringify({ ...claims, roles: ['administrator'] })).toString('base64url');
};
