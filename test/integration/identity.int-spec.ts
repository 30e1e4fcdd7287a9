import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { AccountRepository } from '#apps/web/src/account/persistence/account.repository.js';
import { type Identity, startIdentity } from './identity.support.js';

const password = '京津冀-2026 ok';
const li = { username: 'Li.Ming', password, name: '李明', unit: '北京市知识产权局', roles: ['unit-head'] as const };

let identity: Identity;
beforeAll(async () => {
  identity = await startIdentity();
  await identity.create(li, { ...li, username: 'off' }, { ...li, username: 'wang', roles: ['operator', 'unit-head'] });
  await identity.database.query(`update account set active = false where username = 'off'`);
});
afterAll(() => identity.close());
beforeEach(() => identity.database.query(`delete from log_in_attempt`));

interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Record<string, unknown>;
}

async function call(method: string, path: string, body?: object, headers: Record<string, string> = {}): Promise<Answer> {
  const sent = body === undefined ? {} : { body: JSON.stringify(body) };
  const response = await fetch(`${identity.url}${path}`, { method, headers: { 'Content-Type': 'application/json', ...headers }, ...sent });
  const text = await response.text();
  return { status: response.status, headers: response.headers, body: text === '' ? {} : (JSON.parse(text) as Record<string, unknown>) };
}

const logIn = (username = 'li.ming', secret: unknown = password, headers = {}) =>
  call('POST', '/session', { username, password: secret }, headers);
const token = async (username = 'li.ming') => String((await call('POST', '/tokens', { username, password })).body['token']);
const whoAmI = (bearer: string) => call('GET', '/me', undefined, { Authorization: `Bearer ${bearer}` });
const cookieOf = ({ headers }: Answer) => headers.getSetCookie()[0] ?? '';

describe('logging in', () => {
  test('gives the page a cookie that no script and no other site can use', async () => {
    const answer = await logIn();
    expect(answer.status).toBe(200);
    expect(cookieOf(answer)).toMatch(/^session-beijing=eyJ[\w-]+\.[\w-]+\.[\w-]+; Path=\/; Expires=[^;]+; HttpOnly; SameSite=Strict$/);
    const me = await call('GET', '/me', undefined, { Cookie: cookieOf(answer).split(';')[0] ?? '' });
    expect(me.body).toEqual(answer.body);
    expect(me.body).toMatchObject({ username: 'li.ming', name: '李明', region: 'beijing', roles: ['unit-head'], unit: '北京市知识产权局' });
    expect(me.body['allowed']).toEqual(expect.arrayContaining(['referral.approve', 'matter.list']));
    expect(me.body['allowed']).not.toContain('submission.register');
  });

  test('gives systems a token for eight hours', async () => {
    const { status, body } = await call('POST', '/tokens', { username: 'li.ming', password });
    expect(status).toBe(201);
    expect(Date.parse(String(body['expiresAt'])) - Date.now()).toBeGreaterThan(7.9 * 3600_000);
    expect((await whoAmI(String(body['token']))).status).toBe(200);
  });

  test('takes a name however it is typed, a password only exactly', async () => {
    expect((await logIn('  ＬＩ.ming ')).status).toBe(200);
    expect((await logIn('li.ming', ` ${password}`)).status).toBe(401);
  });

  test.each([
    ['a wrong password', 'li.ming', 'wrong'],
    ['an unknown name', 'nobody', password],
    ['an account that is switched off', 'off', password],
  ])('answers the same to %s', async (_what, username, secret) => {
    const { status, body } = await logIn(username, secret);
    const { instance: _instance, ...rest } = body;
    expect([status, rest]).toEqual([
      401,
      {
        type: 'urn:problem:auth.wrong-credentials',
        status: 401,
        code: 'auth.wrong-credentials',
        title: '用户名或密码不正确。',
        titleEn: 'The name or the password is wrong.',
      },
    ]);
  });

  test('takes as long for an unknown name as for a wrong password', async () => {
    const timed = async (username: string) => {
      const times = [];
      for (let round = 0; round < 4; round++) {
        const begun = performance.now();
        await logIn(username, 'wrong');
        times.push(performance.now() - begun);
      }
      return Math.min(...times);
    };
    const [known, unknown] = [await timed('wang'), await timed('nobody')];
    expect(Math.min(known, unknown) / Math.max(known, unknown)).toBeGreaterThan(0.5);
  });

  test.each([
    ['no password', { username: 'li' }, ['password field.missing']],
    ['a password that is no text', { username: 'li', password: { $gt: '' } }, ['password field.wrong-type']],
    ['a name with a line break', { username: 'li\nming', password: 'x' }, ['username field.control-character']],
    ['anything more', { username: 'li', password: 'x', region: 'hebei' }, ['region field.unknown']],
  ])('refuses %s', async (_what, body, expected) => {
    const answer = await call('POST', '/session', body);
    expect(answer.status).toBe(400);
    expect((answer.body['errors'] as { field: string; code: string }[]).map(({ field, code }) => `${field} ${code}`)).toEqual(expected);
  });

  test('cannot be done to an officer by another site', async () => {
    expect((await logIn('li.ming', password, { Origin: 'https://evil.example' })).body['code']).toBe('auth.cross-site');
  });
});

describe('guessing passwords', () => {
  test('is slowed down by name, also for who then knows it, and is forgotten after a success', async () => {
    for (let attempt = 0; attempt < 5; attempt++) expect((await logIn('wang', 'wrong')).status).toBe(401);
    const stopped = await logIn('wang');
    expect([stopped.status, stopped.body['code'], stopped.headers.get('retry-after')]).toEqual([429, 'auth.too-many-attempts', '2']);
    expect((await logIn('li.ming')).status).toBe(200);
    identity.clock.pass(3);
    expect((await logIn('wang', 'wrong')).status).toBe(401);
    expect((await logIn('wang')).headers.get('retry-after')).toBe('4');
    identity.clock.pass(5);
    expect((await logIn('wang')).status).toBe(200);
    expect((await logIn('wang', 'wrong')).status).toBe(401);
  });

  test('gets no further by trying all at once', async () => {
    const answers = await Promise.all(Array.from({ length: 20 }, () => logIn('wang', 'wrong')));
    expect(answers.filter(({ status }) => status === 401)).toHaveLength(5);
    expect(answers.filter(({ status }) => status === 429)).toHaveLength(15);
  });

  test('is slowed down by address, whatever the name', async () => {
    const names = Array.from({ length: 55 }, (_, index) => `guess${index}`);
    const answers = [];
    for (const name of names) answers.push((await logIn(name, 'x')).status);
    expect(answers.filter((status) => status === 401)).toHaveLength(50);
    expect(answers.at(-1)).toBe(429);
  });

  test('leaves no trace of what was typed', async () => {
    await logIn('my-secret-password', 'x');
    const rows = await identity.database.query(`select key from log_in_attempt`);
    expect(JSON.stringify(rows)).not.toContain('my-secret');
  });
});

describe('a session', () => {
  test('ends with a log-out at once, other sessions of the same officer do not', async () => {
    const [one, other] = [await token(), await token()];
    const out = await call('DELETE', '/session', undefined, { Authorization: `Bearer ${one}` });
    expect(out.status).toBe(204);
    expect(cookieOf(out)).toMatch(/^session-beijing=; Path=\/; Expires=Thu, 01 Jan 1970/);
    expect([(await whoAmI(one)).status, (await whoAmI(other)).status]).toEqual([401, 200]);
    expect((await call('DELETE', '/session')).status).toBe(204);
  });

  test('ends when the account changes', async () => {
    const before = await token('wang');
    const accounts = new AccountRepository();
    const account = await accounts.findByUsername('wang', identity.database.manager);
    await accounts.save({ ...account!, roles: ['operator'] }, identity.database.manager);
    expect((await whoAmI(before)).status).toBe(401);
    expect((await whoAmI(await token('wang'))).body['roles']).toEqual(['operator']);
    await expect(accounts.save(account!, identity.database.manager)).rejects.toMatchObject({ code: 'common.saved-elsewhere' });
  });

  test('ends after eight hours', async () => {
    const bearer = await token();
    identity.clock.pass(8 * 3600 + 1);
    expect((await whoAmI(bearer)).status).toBe(401);
  });
});

describe('accounts', () => {
  test('are made once, also by two starts at the same moment', async () => {
    const zhao = { ...li, username: 'zhao' };
    const [one, other] = await Promise.all([identity.create(zhao), identity.create(zhao)]);
    expect([...one, ...other]).toEqual(['zhao']);
    expect(await identity.create({ ...zhao, password: 'another' })).toEqual([]);
    expect((await logIn('zhao')).status).toBe(200);
  });

  test('leave their traces in the audit log, without secrets', async () => {
    await logIn();
    const rows: { action: string }[] = await identity.database.query(`select action, by, subject, details from audit_entry`);
    expect(new Set(rows.map(({ action }) => action))).toEqual(new Set(['AccountCreated', 'LoggedIn', 'LoggedOut']));
    expect(JSON.stringify(rows)).not.toMatch(/argon2|李明|京津冀|eyJ/);
  });
});
