import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { Webhook } from 'standardwebhooks';
import { Sending } from '#apps/complaint-intake/src/hotline/sending/sending.js';
import { eventually } from '#test/support/probe.js';
import { startRegions, type TestRegion, type TestRegions } from '#test/support/region.js';
import { anOrder, aSource, base, type HotlineSource, push } from './hotline.support.js';
import { rowsOf } from './import.support.js';

interface Notice {
  readonly headers: Record<string, string>;
  readonly body: { readonly type: string; readonly data: { readonly ticket: string; readonly status: string; readonly region: string } };
  readonly text: string;
}

interface Delivery {
  readonly id: string;
  readonly ticket: string;
  readonly status: string;
  readonly state: string;
  readonly attempts: number;
  readonly error?: string;
}

let three: TestRegions;
let hotline: Server;
let url: string;
/** What the hotline's system answers, and what it was told. */
let status = 204;
let heard: Notice[] = [];

beforeAll(async () => {
  hotline = createServer(async (request, response) => {
    const text = Buffer.concat(await request.toArray()).toString();
    heard.push({ headers: request.headers as Record<string, string>, body: JSON.parse(text) as Notice['body'], text });
    response.writeHead(status, status === 302 ? { location: '/elsewhere' } : {}).end();
  });
  await new Promise<void>((resolve) => hotline.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(hotline.address() as AddressInfo).port}/status`;
  three = await startRegions({ hotlines: { allowHttp: true, attempts: 3, firstRetrySeconds: 0.05, timeoutSeconds: 5 } });
});
afterAll(async () => {
  await three?.stop();
  hotline.closeAllConnections();
  await new Promise((resolve) => hotline.close(resolve));
});
beforeEach(() => {
  [status, heard] = [204, []];
});

const administrator = () => three.beijing.as('administrator');
const told = (ticket: string) => heard.filter(({ body }) => body.data.ticket === ticket);
const statusesOf = (ticket: string) => told(ticket).map(({ body }) => body.data.status);
const deliveriesOf = async (source: HotlineSource, ticket: string) => {
  const { body } = await administrator().get<{ items: Delivery[] }>(`/api/complaint-intake/hotline-deliveries?source=${source.id}`);
  return body.items.filter((each) => each.ticket === ticket);
};
const settled = (source: HotlineSource, ticket: string, state: string, count = 1) =>
  eventually(`${count} notices of ${ticket} to be ${state}`, async () => {
    const found = (await deliveriesOf(source, ticket)).filter((each) => each.state === state);
    return found.length === count && found;
  });

async function registered(source: HotlineSource, ticket: string, changes: Record<string, string> = {}): Promise<string> {
  const { status: answered, body } = await push(administrator(), source, anOrder(ticket, changes));
  if (answered !== 200) throw new Error(JSON.stringify(body));
  return body.matters[0]?.id ?? '';
}

async function work(region: TestRegion, id: string, step: string, body: object = {}): Promise<void> {
  const path = `/api/complaint-intake/complaints/${id}`;
  const { version } = (await region.as('intake').get<{ version: number }>(path)).body;
  expect(await region.as('intake').change(`${path}/${step}`, version, body)).toMatchObject({ status: 200 });
}

/** Beijing refers the matter to Hebei, which accepts it. */
async function handedOver(matterId: string): Promise<void> {
  const draft = { matterId, to: 'hebei', reason: '被投诉人在保定' };
  const id = await eventually('the draft to be taken', async () => {
    const { status: answered, body } = await three.beijing
      .as('operator')
      .post<{ id: string }>('/api/case-referral/outgoing-hand-overs', draft);
    return answered === 201 ? body.id : undefined;
  });
  await three.beijing.as('unit-head').change(`/api/case-referral/outgoing-hand-overs/${id}/approval`, 1);
  const path = `/api/case-referral/incoming-hand-overs/${id}`;
  const incoming = (state: string) =>
    eventually(`the hand-over to be ${state}`, async () => {
      const { body } = await three.hebei.as('liaison').get<{ state: string; version: number }>(path);
      return body.state === state && body;
    });
  await three.hebei.as('liaison').change(`${path}/signature`, (await incoming('delivered')).version);
  await three.hebei.as('liaison').change(`${path}/acceptance`, (await incoming('signed')).version);
  await eventually('Hebei to hold it', async () => {
    const { body } = await three.hebei.as('intake').get<{ custody?: { state: string } }>(`/api/complaint-intake/complaints/${matterId}`);
    return body.custody?.state === 'held';
  });
}

describe('A hotline system', () => {
  test('is told how its matter stands, signed so that the official library believes it, and nothing of anybody', async () => {
    const source = await aSource(administrator(), { url });
    const id = await registered(source, 'N-1');
    await work(three.beijing, id, 'verification');
    await settled(source, 'N-1', 'delivered');
    const [notice] = told('N-1');
    expect(new Webhook(source.secret).verify(notice?.text ?? '', notice?.headers ?? {})).toEqual({
      type: 'matter.status-changed',
      timestamp: expect.any(String),
      data: { ticket: 'N-1', matterId: id, number: expect.stringMatching(/^BJ-JB-/), status: 'verifying', region: 'beijing', epoch: 1 },
    });
    expect(notice?.text).not.toMatch(/王某某|13900001111|某商户|运动鞋/);
  });

  test('is told in order, also by the region that took the matter over', async () => {
    const source = await aSource(administrator(), { url });
    const id = await registered(source, 'N-2', { 市民意见: '同意转办' });
    await handedOver(id);
    await settled(source, 'N-2', 'delivered', 1);
    await work(three.hebei, id, 'verification');
    await settled(source, 'N-2', 'delivered', 2);
    expect(told('N-2').map(({ body }) => [body.data.status, body.data.region])).toEqual([
      ['taken-over', 'hebei'],
      ['verifying', 'hebei'],
    ]);
    const elsewhere = await rowsOf(three.hebei.databaseUrl, `select 1 from hotline_delivery`);
    expect(elsewhere).toEqual([]);
  });

  test('that fails is told again, later each time, until it heals', async () => {
    const source = await aSource(administrator(), { url });
    status = 503;
    const id = await registered(source, 'N-3');
    await work(three.beijing, id, 'verification');
    await eventually('a second attempt', () => told('N-3').length >= 2);
    status = 200;
    expect(await settled(source, 'N-3', 'delivered')).toMatchObject([{ attempts: 3 }]);
    const ids = told('N-3').map(({ headers }) => headers['webhook-id']);
    expect([ids.length, new Set(ids).size]).toEqual([3, 1]);
  });

  test('that fails for good leaves a dead letter, which the administrator sends again', async () => {
    const source = await aSource(administrator(), { url });
    status = 302;
    const id = await registered(source, 'N-4');
    await work(three.beijing, id, 'verification');
    expect(await settled(source, 'N-4', 'dead')).toMatchObject([{ attempts: 3, error: 'http-302' }]);
    const { body } = await administrator().get<{ items: { id: string; dead: number }[] }>(base);
    expect(body.items.find((each) => each.id === source.id)).toMatchObject({ dead: 1 });

    status = 200;
    expect(await administrator().post(`${base}/${source.id}/replay`)).toMatchObject({ status: 200, body: { replayed: 1 } });
    const [arrived] = await settled(source, 'N-4', 'delivered');
    expect(arrived).not.toHaveProperty('error');
    expect(await administrator().post(`${base}/${source.id}/replay`, { delivery: arrived?.id })).toMatchObject({ body: { replayed: 1 } });
    await eventually('it to be told once more', () => told('N-4').length === 5);
    expect(await administrator().post(`${base}/${source.id}/replay`, { delivery: id })).toMatchObject({ status: 404 });
    const audit = await rowsOf<{ action: string }>(
      three.beijing.databaseUrl,
      `select action from audit_entry where subject = $1 and action like '%Replayed'`,
      [`hotline-source/${source.id}`],
    );
    expect(audit).toHaveLength(2);
  });

  test('gets one notice from two sweepers, and a later one only after an earlier', async () => {
    const source = await aSource(administrator(), { url });
    const ids = await Promise.all(Array.from({ length: 12 }, (_, index) => registered(source, `N-5-${index}`)));
    const sending = three.beijing.service('complaint-intake').app.get(Sending);
    await Promise.all([...ids.map((id) => work(three.beijing, id, 'verification')), ...Array.from({ length: 20 }, () => sending.sweep())]);
    await eventually('all twelve to be told', async () => {
      await Promise.all([sending.sweep(), sending.sweep(), sending.sweep()]);
      return heard.length >= 12;
    });
    await Promise.all([sending.sweep(), sending.sweep()]);
    expect(new Set(heard.map(({ headers }) => headers['webhook-id'])).size).toBe(12);
    expect(heard).toHaveLength(12);

    status = 500;
    const [id = ''] = ids;
    await work(three.beijing, id, 'answer', { text: '已查实并处理。', result: 'breach-found' });
    await eventually('a first attempt', () => statusesOf('N-5-0').length >= 2);
    await work(three.beijing, id, 'closure');
    await settled(source, 'N-5-0', 'dead', 2);
    expect(statusesOf('N-5-0')).toEqual(['verifying', 'answered', 'answered', 'answered', 'closed', 'closed', 'closed']);
  });

  test('that is switched off is told nothing until it is on again', async () => {
    const source = await aSource(administrator(), { url });
    const id = await registered(source, 'N-6');
    const connection = (active: boolean, version: number) =>
      administrator().change(`${base}/${source.id}/connection`, version, { active, url });
    await connection(false, 1);
    await work(three.beijing, id, 'verification');
    await settled(source, 'N-6', 'waiting');
    await three.beijing.service('complaint-intake').app.get(Sending).sweep();
    expect(told('N-6')).toEqual([]);
    await connection(true, 2);
    await settled(source, 'N-6', 'delivered');
  });
});
