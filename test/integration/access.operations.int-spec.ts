import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { actions } from '#libs/auth/src/actions.js';
import { decide } from '#libs/auth/src/policy.js';
import { type Region, regions } from '#libs/domain/src/region.js';
import { type AccessCell, type AccessCells, startAccessCells } from '#test/support/access.cells.js';
import { addressOf, fittingBody, nameOf, type Operation, operationsOf, someId } from '#test/support/access.operations.js';
import { forAll, table } from '#test/support/access.table.js';
import { type Credentials, credentialsFor } from '#test/support/access.tokens.js';
import { eventually } from '#test/support/probe.js';
import { aComplaint } from '#test/support/submission.js';

let cells: AccessCells;
let operations: readonly Operation[];
beforeAll(async () => {
  cells = await startAccessCells();
  operations = await operationsOf(cells.beijing.url);
});
afterAll(() => cells.stop());

interface Heard {
  readonly status: number;
  readonly type: string;
  readonly body: string;
}

/** Whoever gets in is told 404 or what is wrong with the request; a stream is left as soon as it has begun. */
async function ask(cell: AccessCell, operation: Operation, { headers }: Credentials): Promise<Heard> {
  const gone = new AbortController();
  const body = operation.admission === 'open' && operation.method !== 'GET' ? {} : fittingBody(operation);
  const sent = new Headers({ ...headers, ...(body === undefined ? {} : { 'content-type': 'application/json' }) });
  if (operation.method !== 'GET') sent.set('idempotency-key', randomUUID());
  if (operation.method !== 'GET') sent.set('if-match', '"1"');
  const response = await fetch(`${cell.url}${addressOf(operation)}`, {
    method: operation.method,
    headers: sent,
    signal: gone.signal,
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const type = response.headers.get('content-type') ?? '';
  const text = response.status === 200 ? '' : await response.text();
  gone.abort();
  return { status: response.status, type, body: text };
}

/** The status that the policy wants; undefined where it lets the caller in. */
function refusalBy(cell: AccessCell, { admission }: Operation, { role }: Credentials): 401 | 403 | undefined {
  if (admission === 'open') return undefined;
  if (role === undefined) return 401;
  return admission === 'signed-in' || decide(cell.principal(role), admission).allowed ? undefined : 403;
}

const members = {
  401: ['type', 'title', 'titleEn', 'status', 'code', 'instance'],
  403: ['type', 'title', 'titleEn', 'status', 'code', 'instance', 'action', 'reason'],
};
const codes = { 401: 'auth.not-signed-in', 403: 'auth.not-allowed' };

function disagreement(expected: 401 | 403 | undefined, method: string, { status, type, body }: Heard): string | undefined {
  if (expected === undefined) return status === 401 || status === 403 || status >= 500 ? `lets in, answered ${status} ${body}` : undefined;
  if (status !== expected) return `${expected}, answered ${status}`;
  if (!type.startsWith('application/problem+json')) return `a problem, answered ${type}`;
  if (method === 'HEAD') return body === '' ? undefined : `no body, answered ${body}`;
  const problem = JSON.parse(body) as Record<string, unknown>;
  if (problem['code'] !== codes[expected]) return `${codes[expected]}, answered ${String(problem['code'])}`;
  const more = Object.keys(problem).filter((key) => !members[expected].includes(key));
  return more.length === 0 ? undefined : `nothing more, answered ${more.join()}`;
}

describe('every operation', () => {
  test('names an action of the policy, or stands in the list of those that need none', () => {
    const without = operations.filter(({ admission }) => !(actions as readonly string[]).includes(admission));
    expect(without.map((each) => `${nameOf(each)}: ${each.admission}`).sort()).toEqual([
      'DELETE /api/web/session: open',
      'GET /api/case-referral/hand-over-files/{handOverId}/{sha256}: open',
      'GET /api/web/me: signed-in',
      'POST /api/case-status/public-status: open',
      'POST /api/complaint-intake/work-orders/{source}: open',
      'POST /api/web/me/password: signed-in',
      'POST /api/web/session: open',
      'POST /api/web/tokens: open',
    ]);
  });

  test('is the same in all regions', async () => {
    for (const { url } of cells.all) expect((await operationsOf(url)).map(nameOf)).toEqual(operations.map(nameOf));
  });

  test.each(regions)(
    'in %s lets in whom the policy lets in, and tells the others nothing',
    async (region: Region) => {
      const cell = cells[region];
      const every = await credentialsFor(cell, cells);
      // What is made up is believed or not by the same code everywhere.
      const credentials = region === 'beijing' ? every : every.slice(0, every.findIndex(({ name }) => name === 'an expired token') + 1);
      const trials = operations.flatMap((operation) => credentials.map((who) => [operation, who] as const));
      // A log-out with a genuine token would end the session that the other trials need.
      const harmless = trials.filter(([{ method, admission }, { role }]) => !(method === 'DELETE' && admission === 'open' && role));
      const rows = await forAll(harmless, 6, async ([operation, who]) => {
        const wrong = disagreement(refusalBy(cell, operation, who), operation.method, await ask(cell, operation, who));
        return wrong === undefined ? [] : [[nameOf(operation), operation.admission, who.name, `policy: ${wrong}`]];
      });
      expect(harmless.length).toBeGreaterThan(900);
      expect(table(rows.flat())).toBe('');
    },
    180_000,
  );

  test('takes a token from the header only, never from the address or the body', async () => {
    const { url } = cells.beijing;
    const { token } = cells.beijing.as('intake');
    const inAddress = await fetch(`${url}/api/case-status/queues?access_token=${token}`);
    const inBody = await fetch(`${url}/api/complaint-intake/submissions`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'idempotency-key': randomUUID() },
      body: JSON.stringify({ ...aComplaint, access_token: token }),
    });
    expect([inAddress.status, inBody.status]).toEqual([401, 401]);
  });

  test.each([
    ['a page of another site', { origin: 'https://evil.example' }],
    ['another port of this host', { 'sec-fetch-site': 'same-site', origin: 'http://127.0.0.1:1' }],
    ['a page without an origin', { origin: 'null' }],
  ])('cannot be asked by %s with the officer’s cookie', async (_what, headers) => {
    const { url, as, region } = cells.beijing;
    const cookie = `session-${region}=${as('intake').token}`;
    const commands = operations.filter(({ method }) => method !== 'GET' && method !== 'HEAD');
    const answers = await forAll(commands, 6, async (operation) => {
      const response = await fetch(`${url}${addressOf(operation)}`, { method: operation.method, headers: { cookie, ...headers } });
      return [nameOf(operation), response.status, ((await response.json()) as { code: string }).code];
    });
    expect(answers).toEqual(commands.map((each) => [nameOf(each), 403, 'auth.cross-site']));
  });
});

describe('a session that is over', () => {
  const everywhere = [
    '/api/web/me',
    '/api/complaint-intake/imports',
    '/api/case-status/queues',
    `/api/case-referral/incoming-hand-overs/${someId}`,
  ];
  const bearer = (token: string) => ({ authorization: `Bearer ${token}` });
  const statuses = (url: string, token: string) =>
    Promise.all(everywhere.map(async (path) => (await fetch(`${url}${path}`, { headers: bearer(token) })).status));
  const isOver = (url: string, token: string) =>
    eventually('the session to be over everywhere', async () => (await statuses(url, token)).every((status) => status === 401));

  test('counts nowhere where identity lives, from that moment on, and soon nowhere else', async () => {
    const { url, issuer, principal } = cells.hebei;
    const [ended, other] = [await issuer.issue(principal('intake'), 1), await issuer.issue(principal('intake'), 1)];
    expect(await statuses(url, ended.token)).toEqual([200, 200, 200, 404]);
    await fetch(`${url}/api/web/session`, { method: 'DELETE', headers: bearer(ended.token) });
    expect((await statuses(url, ended.token))[0]).toBe(401);
    await isOver(url, ended.token);
    expect(await statuses(url, other.token)).toEqual([200, 200, 200, 404]);
  });

  test('is the end of its event streams', async () => {
    const { url, issuer, principal } = cells.hebei;
    const { token } = await issuer.issue(principal('liaison'), 1);
    const stream = await fetch(`${url}/api/case-status/stream`, { headers: bearer(token) });
    await fetch(`${url}/api/web/session`, { method: 'DELETE', headers: bearer(token) });
    // Resolves when the service ends the stream.
    expect(await stream.text()).toContain('event: begin');
  });

  test('is every session of an account that was suspended, in every service', async () => {
    const { url, issuer, principal, as } = cells.tianjin;
    const { accountId } = principal('supervisor');
    const { token } = await issuer.issue(principal('supervisor'), 1);
    expect((await as('administrator').change(`/api/web/accounts/${accountId}/suspension`, 1)).status).toBe(200);
    await isOver(url, token);
  });
});

describe('nobody decides on their own draft (R-114)', () => {
  const base = '/api/case-referral/outgoing-hand-overs';

  async function ownDraft(): Promise<string> {
    const { both } = cells.beijing;
    const registered = await both.post<{ matters: { id: string }[] }>('/api/complaint-intake/submissions', aComplaint);
    const draft = { matterId: registered.body.matters[0]?.id, to: 'hebei', reason: '被投诉人在保定' };
    return eventually('the draft to be taken', async () => {
      const { status, body } = await both.post<{ id: string }>(base, draft);
      return status === 201 && body.id;
    });
  }

  test('whatever roles they have; another unit head does', async () => {
    const id = await ownDraft();
    const { both, as } = cells.beijing;
    const approved = await both.change<{ code: string }>(`${base}/${id}/approval`, 1);
    const rejected = await both.change<{ code: string }>(`${base}/${id}/rejection`, 1, { reason: '不妥' });
    expect([approved.status, approved.body.code, rejected.status, rejected.body.code]).toEqual([
      ...[403, 'referral.own-draft'],
      ...[403, 'referral.own-draft'],
    ]);
    expect((await as('unit-head').change(`${base}/${id}/approval`, 1)).status).toBe(200);
  });

  test('and no queue asks them to', async () => {
    const id = await ownDraft();
    const { both, as } = cells.beijing;
    const { body } = await as('unit-head').get<{ matterId: string }>(`${base}/${id}`);
    const asked = async (caller: typeof both) => {
      const { items } = (await caller.get<{ items: { id: string }[] }>('/api/case-status/matters?queue=needs-me&limit=200')).body;
      const { mine } = (await caller.get<{ mine: boolean }>(`/api/case-status/matters/${body.matterId}`)).body;
      return [items.some((each) => each.id === body.matterId), mine];
    };
    await eventually('the unit head to be asked', async () => (await asked(as('unit-head'))).every(Boolean));
    expect(await asked(both)).toEqual([false, false]);
  });
});
