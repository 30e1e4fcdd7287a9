import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Controller, Delete, Get, Post } from '@nestjs/common';
import { Allowed, Open, SignedIn } from '#libs/auth/src/allowed.js';
import { Me } from '#libs/auth/src/me.js';
import type { Principal } from '#libs/auth/src/principal.js';
import { type Frame, someone, startFrame } from './http-frame.support.js';

@Controller('doors')
class DoorsController {
  @Get('open')
  @Open()
  open() {
    return { in: true };
  }

  @Post('open')
  @Open()
  openPost() {
    return { in: true };
  }

  @Get('signed-in')
  @SignedIn()
  signedIn(@Me() me: Principal) {
    return me;
  }

  @Post('approve')
  @Allowed('referral.approve')
  approve(@Me() me: Principal) {
    return { by: me.accountId };
  }
}

@Controller('forgotten')
class ForgottenController {
  @Delete('everything')
  drop() {
    return {};
  }
}

@Controller('elsewhere')
@Open()
class OpenThroughoutController {
  @Get()
  look() {
    return {};
  }
}

let frame: Frame;
beforeAll(async () => {
  frame = await startFrame([DoorsController, OpenThroughoutController]);
});
afterAll(() => frame.close());

type Headers = Record<string, string>;
const ask = async (method: string, door: string, headers: Headers = {}) => {
  const response = await fetch(`${frame.url}/api/desk/doors/${door}`, { method, headers });
  return { status: response.status, headers: response.headers, body: (await response.json()) as Record<string, unknown> };
};
const unitHead = () => frame.token('beijing', 'unit-head');
const bearer = async (token: Promise<string>) => ({ Authorization: `Bearer ${await token}` });
const cookie = async (token: Promise<string>, more: Headers = {}) => ({ Cookie: `theme=dark; session-beijing=${await token}`, ...more });

describe('a door', () => {
  test('lets in who is signed in by token or by cookie, and knows who it is', async () => {
    for (const headers of [await bearer(unitHead()), await cookie(unitHead())]) {
      expect((await ask('GET', 'signed-in', headers)).body).toEqual(someone('beijing', ['unit-head']));
      expect((await ask('POST', 'approve', headers)).status).toBe(201);
    }
  });

  test('marked open lets everybody in', async () => {
    expect((await ask('GET', 'open')).status).toBe(200);
    expect((await fetch(`${frame.url}/api/desk/elsewhere`)).status).toBe(200);
  });

  test('refuses whoever may never do this, and says who may', async () => {
    const { status, body } = await ask('POST', 'approve', await bearer(frame.token('beijing', 'operator')));
    expect([status, body['code'], body['action'], body['reason']]).toEqual([
      403,
      'auth.not-allowed',
      'referral.approve',
      { code: 'role-missing', zh: '需要以下角色之一：办案机构负责人。', en: 'Needs one of these roles: unit head.' },
    ]);
  });

  test.each<[string, () => Promise<Headers>]>([
    ['no sign-in', async () => ({})],
    ['a session of another region', () => bearer(frame.token('hebei', 'unit-head'))],
    ['a cookie of another region', async () => ({ Cookie: `session-hebei=${await frame.token('hebei', 'unit-head')}` })],
    ['another region’s session under our name', async () => ({ Cookie: `session-beijing=${await frame.token('hebei', 'unit-head')}` })],
    ['a token that is none', async () => ({ Authorization: 'Bearer hello' })],
    ['another scheme', async () => ({ Authorization: 'Basic bGk6bGk=' })],
    ['a malformed header', async () => ({ Authorization: 'Bearer' })],
    ['a wrong token beside a good cookie', async () => ({ ...(await cookie(unitHead())), Authorization: 'Bearer hello' })],
  ])('stays shut for %s', async (_what, headers) => {
    const { status, body, headers: answered } = await ask('GET', 'signed-in', await headers());
    expect([status, body['code']]).toEqual([401, 'auth.not-signed-in']);
    expect(answered.get('www-authenticate')).toMatch(/^Bearer/);
  });

  test('stays shut for a token in the address, where logs would keep it', async () => {
    expect((await ask('GET', `signed-in?access_token=${await unitHead()}`)).status).toBe(401);
  });
});

describe('a page of another site', () => {
  test.each<[string, Headers, number]>([
    ['our own page', { 'Sec-Fetch-Site': 'same-origin' }, 201],
    ['another site', { 'Sec-Fetch-Site': 'cross-site' }, 403],
    ['another port of our host', { 'Sec-Fetch-Site': 'same-site' }, 403],
    ['a foreign origin', { Origin: 'https://evil.example' }, 403],
    ['a hidden origin', { Origin: 'null' }, 403],
    ['a program with a cookie', {}, 201],
  ])('cannot use an officer’s cookie: %s', async (_who, headers, status) => {
    const answer = await ask('POST', 'approve', await cookie(unitHead(), headers));
    expect(answer.status).toBe(status);
    if (status === 403) expect(answer.body['code']).toBe('auth.cross-site');
  });

  test('is told from our own page by its origin where the browser says no more', async () => {
    expect((await ask('POST', 'approve', await cookie(unitHead(), { Origin: frame.url }))).status).toBe(201);
  });

  test('cannot sign an officer in as somebody else either', async () => {
    expect((await ask('POST', 'open', { 'Sec-Fetch-Site': 'cross-site' })).body['code']).toBe('auth.cross-site');
  });

  test('may be followed by a link', async () => {
    expect((await ask('GET', 'signed-in', await cookie(unitHead(), { 'Sec-Fetch-Site': 'cross-site' }))).status).toBe(200);
  });
});

describe('a service', () => {
  test('does not start with a route that nobody decided about', async () => {
    await expect(startFrame([DoorsController, ForgottenController])).rejects.toThrow('ForgottenController.drop');
  });
});
