import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { type Identity, startIdentity } from './identity.support.js';

const password = '京津冀-2026 ok';
const li = { username: 'Li.Ming', password, name: '李明', unit: '北京市知识产权局', roles: ['unit-head'] as const };

let identity: Identity;
beforeAll(async () => {
  identity = await startIdentity();
  await identity.create(
    li,
    { ...li, username: 'off' },
    { ...li, username: 'wang', roles: ['operator', 'unit-head'] },
    { ...li, username: 'admin', roles: ['administrator'] },
  );
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
/** By the administrator, on the account as it is now. */
async function manage(username: string, what: string, version?: number): Promise<Answer> {
  const [row] = await identity.database.query(`select id, version from account where username = $1`, [username]);
  return call('POST', `/accounts/${row.id}/${what}`, undefined, {
    Authorization: `Bearer ${await token('admin')}`,
    'If-Match': `"${version ?? row.version}"`,
    'Idempotency-Key': randomUUID(),
  });
}
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

  test('is not what an office does whose officers all log in from one address', async () => {
    const statuses = new Set<number>();
    for (let officer = 0; officer < 55; officer++) statuses.add((await logIn('li.ming')).status);
    expect([...statuses]).toEqual([200]);
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

  test('ends when the account is suspended; when it is restored, a new one may begin', async () => {
    const before = await token('wang');
    expect((await manage('wang', 'suspension')).status).toBe(200);
    expect((await whoAmI(before)).status).toBe(401);
    expect((await logIn('wang')).status).toBe(401);
    expect((await manage('wang', 'suspension')).body['code']).toBe('account.suspended-already');
    expect((await manage('wang', 'restoration')).status).toBe(200);
    expect((await whoAmI(before)).status).toBe(401);
    expect((await whoAmI(await token('wang'))).status).toBe(200);
    expect((await manage('wang', 'restoration')).body['code']).toBe('account.not-suspended');
  });

  test('ends when an administrator ends all of an officer’s', async () => {
    const [one, other] = [await token('wang'), await token('wang')];
    expect((await manage('wang', 'sessions-end')).status).toBe(200);
    expect([(await whoAmI(one)).status, (await whoAmI(other)).status]).toEqual([401, 401]);
    expect((await logIn('wang')).status).toBe(200);
  });

  test('is told to the other services of the region when it ends, each thing once', async () => {
    await identity.database.query(`delete from outbox`);
    const one = await token();
    const out = () => call('DELETE', '/session', undefined, { Authorization: `Bearer ${one}` });
    expect((await Promise.all([out(), out(), out()])).map(({ status }) => status)).toEqual([204, 204, 204]);
    await manage('wang', 'sessions-end');
    const told = await identity.database.query(`select type, aggregate_type, data from outbox order by id`);
    expect(told).toMatchObject([
      { type: 'web.session-ended', aggregate_type: 'session' },
      { type: 'web.account-changed', aggregate_type: 'account' },
    ]);
    expect(JSON.stringify(told)).not.toMatch(/eyJ|argon2|李明|wang/);
  });

  test('ends after eight hours', async () => {
    const bearer = await token();
    identity.clock.pass(8 * 3600 + 1);
    expect((await whoAmI(bearer)).status).toBe(401);
  });
});

describe('a password', () => {
  const change = (bearer: string, current: string, next: string) =>
    call('POST', '/me/password', { current, password: next }, { Authorization: `Bearer ${bearer}` });

  test('is changed by whoever knows it; all sessions end with the old one', async () => {
    await identity.create({ ...li, username: 'sun' });
    const [one, other] = [await token('sun'), await token('sun')];
    const changed = await change(one, password, '春天的第一场雨下了一夜');
    expect(changed.body['code']).toBe('account.weak-password');
    expect((await change(one, password, '春天的第一场雨下了整整一夜')).status).toBe(204);
    expect([(await whoAmI(one)).status, (await whoAmI(other)).status]).toEqual([401, 401]);
    expect([(await logIn('sun')).status, (await logIn('sun', '春天的第一场雨下了整整一夜')).status]).toEqual([401, 200]);
  });

  test.each([
    ['too short', 'short', 'too-short'],
    ['known to everybody, with a year behind it', 'Sunshine!2026!', 'well-known'],
    ['the one that it was', password, 'as-before'],
    ['about us', 'Jingjinji-12315-zscq', 'about-us'],
  ])('may not be %s', async (_what, next, fault) => {
    expect((await change(await token('wang'), password, next)).body).toMatchObject({ status: 422, code: 'account.weak-password', fault });
  });

  test('is not guessed by whoever stole a session', async () => {
    const stolen = await token('wang');
    for (let attempt = 0; attempt < 5; attempt++) {
      expect((await change(stolen, 'wrong', '春天的第一场雨下了整整一夜')).body['code']).toBe('auth.wrong-password');
    }
    expect((await change(stolen, password, '春天的第一场雨下了整整一夜')).status).toBe(429);
  });
});

describe('accounts', () => {
  test('are listed for administrators alone, without anything of the password', async () => {
    const listed = await call('GET', '/accounts', undefined, { Authorization: `Bearer ${await token('admin')}` });
    expect(listed.body['items']).toContainEqual(expect.objectContaining({ username: 'wang', active: true }));
    expect(JSON.stringify(listed.body)).not.toMatch(/argon2|hash/i);
    expect((await call('GET', '/accounts', undefined, { Authorization: `Bearer ${await token('wang')}` })).status).toBe(403);
  });

  test('are changed on the version that was read, never by their owner', async () => {
    expect((await manage('wang', 'suspension', 99)).status).toBe(412);
    expect((await manage('admin', 'suspension')).body['code']).toBe('account.own');
  });

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
    expect(new Set(rows.map(({ action }) => action))).toEqual(
      new Set([
        'AccountCreated',
        'AccountRestored',
        'AccountSuspended',
        'LogInRefused',
        'LoggedIn',
        'LoggedOut',
        'PasswordChanged',
        'SessionsEnded',
      ]),
    );
    expect(JSON.stringify(rows)).not.toMatch(/argon2|李明|京津冀|eyJ/);
  });
});
