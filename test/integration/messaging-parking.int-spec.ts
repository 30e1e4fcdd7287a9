import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { RecallRequestedV1 } from '#libs/contracts/src/case-referral/recall-requested.v1.js';
import { instant } from '#libs/domain/src/instant.js';
import type { DeliveredMessage } from '#libs/messaging/src/event-log.js';
import { Parking } from '#libs/messaging/src/parking/parking.js';
import { Transactions } from '#libs/persistence/src/transactions.js';
import { eventually } from '#test/support/probe.js';
import { startRegions, type TestRegions } from '#test/support/region.js';
import { envelopesOf, metric, Officers, type Parked, parkedAt, sql } from './messaging.support.js';

let three: TestRegions;
let officers: Officers;
beforeAll(async () => {
  three = await startRegions();
  officers = new Officers(three);
});
afterAll(() => three.stop());
afterEach(() => inHebei('drop function if exists case_referral.trouble() cascade; drop sequence if exists case_referral.tries cascade'));

const inHebei = (statement: string) => sql(three.hebei.databaseUrl, statement);

/** From now on Hebei’s referral service cannot write down an offer of this matter. `trouble` is the body of a trigger. */
async function trouble(matterId: string, body: string): Promise<void> {
  await inHebei(`create sequence if not exists case_referral.tries; grant usage on sequence case_referral.tries to public`);
  await inHebei(`create or replace function case_referral.trouble() returns trigger language plpgsql as $$ begin
    if new.matter_id = '${matterId}' then ${body} end if; return new; end $$`);
  await inHebei(`create or replace trigger trouble before insert or update on case_referral.incoming_hand_over
    for each row execute function case_referral.trouble()`);
}
const mended = () => inHebei('drop function case_referral.trouble() cascade');
const tries = async () => Number((await inHebei('select last_value as n from case_referral.tries'))[0]?.['n']);

function parkedIn(matter: string, count: number): Promise<Parked[]> {
  return eventually(`${count} messages of the matter to be put aside`, async () => {
    const parked = await parkedAt(three.hebei, 'case-referral', matter);
    return parked.length === count ? parked : undefined;
  });
}

const resolve = (id: string, what: string, body: object = {}, key: string = randomUUID()) =>
  three.hebei
    .as('administrator')
    .post<Record<string, unknown>>(`/api/case-referral/parked/${id}/${what}`, body, { 'idempotency-key': key });

/** Asked back although nobody here knows it: never confirmed, always put aside (CUSTODY.md). */
async function recallOfUnknown(matterId: string): Promise<void> {
  const at = instant(new Date().toISOString());
  const data = {
    handOverId: randomUUID(),
    matterId,
    from: 'beijing',
    to: 'hebei',
    number: { epoch: 1, attempt: 1 },
    by: 'test',
    at,
  } as const;
  const facts = { id: randomUUID(), service: 'case-referral', aggregate: 'outgoing-hand-over/x', sequence: 1, actor: 'test' };
  const envelopes = await envelopesOf(three, 'beijing');
  await three.eventLog.append([
    await envelopes.wrap(RecallRequestedV1.of(matterId, data), { ...facts, correlationId: randomUUID(), time: at }),
  ]);
}

describe('a message that cannot be applied', () => {
  test('waits with the later ones of its matter while other matters flow; replayed after the cause is mended, all go through in order', async () => {
    const [stuck, free] = [await officers.register(), await officers.register()];
    const alarms = await metric(three.hebei, 'events_parked_total', 'case-referral');
    await trouble(stuck, `raise exception 'a fault of our own';`);
    const id = await officers.refer(stuck);
    await parkedIn(stuck, 1);
    const outgoing = await eventually('the recall to be possible', async () => {
      const { body } = await three.beijing
        .as('liaison')
        .get<{ state: string; version: number }>(`/api/case-referral/outgoing-hand-overs/${id}`);
      return body.state === 'in-transit' ? body : undefined;
    });
    await officers.change('beijing', 'liaison', `/api/case-referral/outgoing-hand-overs/${id}/recall`, outgoing.version);
    const parked = await parkedIn(stuck, 2);
    await officers.signAndAccept(await officers.refer(free));
    await officers.custodyIs(free, 'held', 'hebei');

    expect(parked).toMatchObject([
      { why: 'not-applicable', type: 'case-referral.hand-over-offered', reason: 'a fault of our own' },
      { why: 'behind', type: 'case-referral.recall-requested' },
    ]);
    expect(await metric(three.hebei, 'events_parked_total', 'case-referral')).toBe(alarms + 1);
    expect(await metric(three.hebei, 'events_parked', 'case-referral')).toBeGreaterThanOrEqual(2);
    expect(await resolve(parked[1]!.id, 'replay')).toMatchObject({ status: 409, body: { code: 'parked.fails-again', id: parked[0]!.id } });

    await mended();
    expect(await resolve(parked[1]!.id, 'replay')).toMatchObject({ status: 200, body: { replayed: 2 } });

    expect(await officers.incomingIs(id, 'recalled')).toMatchObject({ version: 2 });
    await officers.custodyIs(stuck, 'held');
    expect(await parkedAt(three.hebei, 'case-referral', stuck)).toEqual([]);
  });

  test('that never will be is discarded with a reason; what waited behind it is replayed', async () => {
    const matter = await officers.register();
    await recallOfUnknown(matter);
    const [unknown] = await parkedIn(matter, 1);
    const id = await officers.refer(matter);
    const [, offer] = await parkedIn(matter, 2);

    expect(await resolve(unknown!.id, 'discard', { reason: '核对过：对方登记有误' })).toMatchObject({ status: 204 });
    expect(await resolve(offer!.id, 'replay')).toMatchObject({ status: 200, body: { replayed: 1 } });

    await officers.signAndAccept(id);
    await officers.custodyIs(matter, 'held', 'hebei');
    const [discarded, replayed] = await audited([unknown!.id, offer!.id]);
    expect(discarded).toMatchObject({
      action: 'ParkedDiscarded',
      by: 'hebei.administrator',
      details: { because: '核对过：对方登记有误', key: matter },
    });
    expect(replayed).toMatchObject({ action: 'ParkedReplayed', by: 'hebei.administrator', details: { why: 'behind' } });
  });

  test('is not discarded twice, nor without a reason, and a replay of nothing does nothing', async () => {
    const matter = randomUUID();
    await recallOfUnknown(matter);
    const [parked] = await parkedIn(matter, 1);

    expect(await resolve(parked!.id, 'discard')).toMatchObject({ status: 400, body: { code: 'request.invalid' } });
    expect((await resolve(parked!.id, 'discard', { reason: '重复的消息' })).status).toBe(204);
    expect(await resolve(parked!.id, 'discard', { reason: '重复的消息' })).toMatchObject({ status: 404 });
    expect(await resolve(parked!.id, 'replay')).toMatchObject({ status: 200, body: { replayed: 0 } });
  });

  test('keeps a forged one in front of it from blocking the replay', async () => {
    const matter = await officers.register();
    await trouble(matter, `raise exception 'a fault of our own';`);
    await three.eventLog.append([{ topic: 'beijing.case-referral', key: matter, headers: {}, value: Buffer.from('not signed') }]);
    await parkedIn(matter, 1);
    const id = await officers.refer(matter);
    const parked = await parkedIn(matter, 2);
    await mended();

    expect(await resolve(parked[1]!.id, 'replay')).toMatchObject({ status: 200, body: { replayed: 1 } });
    await officers.incomingIs(id, 'delivered');
  });

  test('is put aside once, however often it is delivered; another message at its place, in a log begun anew, is put aside too', async () => {
    const app = three.hebei.service('case-referral').app;
    const about = { topic: 'beijing.case-referral', key: 'a-new-log', partition: 0, position: 7n, headers: {}, appendedAt: new Date() };
    for (const content of ['of the old log', 'of the old log', 'of the new log']) {
      const message: DeliveredMessage = { ...about, value: Buffer.from(content) };
      await app.get(Transactions).run((tx) => app.get(Parking).park(message, 'unreadable', content, tx));
    }
    const parked = await parkedAt(three.hebei, 'case-referral', 'a-new-log');
    expect(parked.map(({ reason }) => reason)).toEqual(['of the old log', 'of the new log']);
  });

  test('is put aside whatever stands in its key and headers', async () => {
    const app = three.hebei.service('case-referral').app;
    const message: DeliveredMessage = {
      ...{
        topic: 'beijing.case-referral',
        key: 'a\0b',
        partition: 0,
        position: 99_999_999n,
        value: Buffer.from([0, 255]),
        appendedAt: new Date(),
      },
      headers: { ce_type: 'half a pair \ud800', other: '\0' },
    };
    await app.get(Transactions).run((tx) => app.get(Parking).park(message, 'forged', 'NUL \0', tx));

    expect(await parkedAt(three.hebei, 'case-referral', 'a\ufffdb')).toMatchObject([{ type: 'half a pair \ufffd' }]);
  });
});

describe('a command on what was put aside', () => {
  test('has its effect once under its key: asked again it answers the same, asked otherwise it is refused', async () => {
    const matter = await officers.register();
    await recallOfUnknown(matter);
    const [unknown] = await parkedIn(matter, 1);
    await officers.refer(matter);
    const [, offer] = await parkedIn(matter, 2);
    const [discarding, replaying] = [randomUUID(), randomUUID()];
    const discard = (reason: string) => resolve(unknown!.id, 'discard', { reason }, discarding);
    const replay = () => resolve(offer!.id, 'replay', {}, replaying);

    expect([(await discard('核对过了')).status, (await discard('核对过了')).status]).toEqual([204, 204]);
    expect(await discard('换一个理由')).toMatchObject({ status: 422, body: { code: 'request.idempotency-key-reused' } });
    expect([(await replay()).body, (await replay()).body]).toEqual([{ replayed: 1 }, { replayed: 1 }]);
    expect(await resolve(offer!.id, 'discard', { reason: '核对过了' }, replaying)).toMatchObject({ status: 422 });
    expect(await audited([unknown!.id, offer!.id])).toHaveLength(2);
  });
});

describe('trouble that passes', () => {
  test.each([
    ['a deadlock', `if nextval('case_referral.tries') < 8 then raise exception 'in each other’s way' using errcode = '40P01'; end if;`, 8],
    [
      'a database that is shutting down',
      `if nextval('case_referral.tries') < 6 then raise exception 'bye' using errcode = '57P01'; end if;`,
      6,
    ],
    ['a connection that is cut', `if nextval('case_referral.tries') < 3 then perform pg_terminate_backend(pg_backend_pid()); end if;`, 3],
  ])('%s: the message is tried again until it goes through, and never put aside', async (_, body, times) => {
    const matter = await officers.register();
    await trouble(matter, body);
    const id = await officers.refer(matter);

    await officers.incomingIs(id, 'delivered');

    expect(await tries()).toBe(times);
    expect(await parkedAt(three.hebei, 'case-referral', matter)).toEqual([]);
    expect(await inHebei(`select 1 from case_referral.outbox where key = '${matter}'`)).toHaveLength(1);
  });
});

describe('what was put aside', () => {
  test('is shown to the region’s administrator and supervisor, settled by the administrator, and hidden from everybody else', async () => {
    const matter = randomUUID();
    await recallOfUnknown(matter);
    const [parked] = await parkedIn(matter, 1);
    const one = `/api/case-referral/parked/${parked!.id}`;

    for (const role of ['administrator', 'supervisor'] as const) {
      expect((await three.hebei.as(role).get('/api/case-referral/parked')).status).toBe(200);
      expect((await three.hebei.as(role).get(one)).body).toMatchObject({ id: parked!.id, value: expect.stringMatching(/^eyJ/) });
    }
    for (const role of ['operator', 'officer', 'unit-head'] as const) {
      expect((await three.hebei.as(role).get('/api/case-referral/parked')).status).toBe(403);
      expect((await three.hebei.as(role).get(one)).status).toBe(403);
    }
    for (const role of ['operator', 'officer', 'supervisor', 'unit-head'] as const) {
      expect((await three.hebei.as(role).post(`${one}/replay`)).status).toBe(403);
      expect((await three.hebei.as(role).post(`${one}/discard`, { reason: '不需要了' })).status).toBe(403);
    }
    expect(await parkedIn(matter, 1)).toHaveLength(1);
  });

  test.each(['0', '999999999', 'one', '1%27', '9'.repeat(40)])('is not found under the number %s', async (id) => {
    expect((await three.hebei.as('administrator').get(`/api/case-referral/parked/${id}`)).status).toBe(404);
    expect((await resolve(id, 'replay')).status).toBe(404);
    expect((await resolve(id, 'discard', { reason: '不存在的' })).status).toBe(404);
  });
});

const audited = async (ids: readonly string[]) =>
  sql(three.hebei.databaseUrl, `select action, by, details from case_referral.audit_entry where subject = any($1) order by id`, [
    ids.map((id) => `parked/${id}`),
  ]);
