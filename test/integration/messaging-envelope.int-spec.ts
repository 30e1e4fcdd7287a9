import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { CompactSign } from 'jose';
import { RecallRequestedV1 } from '#libs/contracts/src/case-referral/recall-requested.v1.js';
import { instant } from '#libs/domain/src/instant.js';
import type { Region } from '#libs/domain/src/region.js';
import type { EnvelopeFacts } from '#libs/messaging/src/envelope/envelope.js';
import { addKeys, KeyRing } from '#libs/messaging/src/envelope/key-ring.js';
import type { LogMessage } from '#libs/messaging/src/event-log.js';
import { eventually } from '#test/support/probe.js';
import { startRegions, type TestRegions } from '#test/support/region.js';
import { contentOf, envelopesOf, logged, metric, Officers, parkedAt, sql } from './messaging.support.js';

let three: TestRegions;
let officers: Officers;
beforeAll(async () => {
  three = await startRegions();
  officers = new Officers(three);
});
afterAll(() => three.stop());

const topic = 'beijing.case-referral';

/** A recall that would end the hand-over, were it believed. */
const recallOf = (matterId: string, handOverId: string) =>
  RecallRequestedV1.of(matterId, {
    ...{ handOverId, matterId, from: 'beijing', to: 'hebei', number: { epoch: 1, attempt: 1 } },
    ...{ by: 'nobody', at: instant(new Date().toISOString()) },
  });

const facts = (more: Partial<EnvelopeFacts> = {}): EnvelopeFacts => ({
  ...{ id: randomUUID(), service: 'case-referral', aggregate: 'outgoing-hand-over/x', sequence: 9, actor: 'nobody' },
  ...{ correlationId: randomUUID(), time: instant(new Date().toISOString()) },
  ...more,
});

async function signedBy(region: Region, matterId: string, handOverId: string, more: Partial<EnvelopeFacts> = {}): Promise<LogMessage> {
  const message = await (await envelopesOf(three, region)).wrap(recallOf(matterId, handOverId), facts(more));
  return { ...message, topic };
}

const forgeries: Readonly<Record<string, (matterId: string, handOverId: string) => Promise<LogMessage>>> = {
  'signed by another region in its own name': (matterId, handOverId) => signedBy('tianjin', matterId, handOverId),
  'signed by another region in the name of this one': async (matterId, handOverId) => {
    const message = await signedBy('beijing', matterId, handOverId);
    const { payload } = await opened(message);
    const { kid, key } = (await KeyRing.load(three.keysDir, 'tianjin')).signing();
    const signed = await new CompactSign(Buffer.from(payload)).setProtectedHeader({ alg: 'EdDSA', kid }).sign(key);
    return { ...message, value: Buffer.from(signed) };
  },
  'not signed at all': async (matterId, handOverId) => {
    const { payload } = await opened(await signedBy('beijing', matterId, handOverId));
    return { topic, key: matterId, headers: {}, value: Buffer.from(payload) };
  },
  'changed after it was signed': async (matterId, handOverId) => {
    const message = await signedBy('beijing', matterId, randomUUID());
    const { header, payload, signature } = await opened(message);
    const changed = payload.replace(/"handOverId":"[^"]+"/, `"handOverId":"${handOverId}"`);
    return { ...message, value: Buffer.from([header, Buffer.from(changed).toString('base64url'), signature].join('.')) };
  },
  'signed with no algorithm': async (matterId, handOverId) => {
    const { payload } = await opened(await signedBy('beijing', matterId, handOverId));
    const header = Buffer.from(JSON.stringify({ alg: 'none', kid: 'beijing.2026-01-01.sig' })).toString('base64url');
    return { topic, key: matterId, headers: {}, value: Buffer.from(`${header}.${Buffer.from(payload).toString('base64url')}.`) };
  },
  'told in another topic of the same region': (matterId, handOverId) =>
    signedBy('beijing', matterId, handOverId, { service: 'complaint-intake' }),
  'told of another matter': async (matterId, handOverId) => ({ ...(await signedBy('beijing', randomUUID(), handOverId)), key: matterId }),
};

async function opened({ value }: LogMessage): Promise<{ header: string; payload: string; signature: string }> {
  const [header = '', payload = '', signature = ''] = value.toString().split('.');
  return { header, payload: Buffer.from(payload, 'base64url').toString(), signature };
}

describe('a message that the topic’s region did not sign for that topic and matter', () => {
  test.each(Object.entries(forgeries))('%s: is put aside as forged, alarms, and does not stop the matter', async (_, forge) => {
    const matter = await officers.register();
    const id = await officers.refer(matter);
    await officers.incomingIs(id, 'delivered');
    const alarms = await metric(three.hebei, 'events_parked_total', 'case-referral');

    await three.eventLog.append([await forge(matter, id)]);

    const [forged] = await eventually('the message to be put aside', async () => {
      const parked = await parkedAt(three.hebei, 'case-referral', matter);
      return parked.length > 0 ? parked : undefined;
    });
    expect(forged).toMatchObject({ why: 'forged', topic });
    expect(await metric(three.hebei, 'events_parked_total', 'case-referral')).toBe(alarms + 1);
    expect(await officers.incomingIs(id, 'delivered')).toMatchObject({ version: 1 });
    await officers.signAndAccept(id);
    await officers.custodyIs(matter, 'held', 'hebei');
    await officers.custodyIs(matter, 'moved');
  });

  test('leaves no trace but the parked message: neither inbox nor effect', async () => {
    const id = randomUUID();
    const matter = randomUUID();
    await three.eventLog.append([{ ...(await signedBy('tianjin', matter, randomUUID(), { id })), topic }]);
    await eventually('it to be put aside', async () => (await parkedAt(three.hebei, 'case-referral', matter)).length === 1);

    expect(await sql(three.hebei.databaseUrl, 'select 1 from case_referral.inbox where event_id = $1', [id])).toEqual([]);
  });

  test('is no stranger for being replayed: it is refused again, in words', async () => {
    const matter = randomUUID();
    await three.eventLog.append([await signedBy('tianjin', matter, randomUUID())]);
    const parked = await eventually('it to be put aside', async () => (await parkedAt(three.hebei, 'case-referral', matter))[0]);

    const again = await three.hebei.as('administrator').post(`/api/case-referral/parked/${parked.id}/replay`);

    expect(again).toMatchObject({ status: 409, body: { code: 'parked.fails-again', id: parked.id, replayed: 0 } });
    expect(await parkedAt(three.hebei, 'case-referral', matter)).toHaveLength(1);
  });

  test('a region that speaks in another’s name, with its own good signature, is not believed either', async () => {
    const matter = await officers.register();
    const id = await officers.refer(matter);
    await officers.incomingIs(id, 'delivered');
    const lie = await (await envelopesOf(three, 'tianjin')).wrap(recallOf(matter, id), facts());

    await three.eventLog.append([lie]);

    await eventually('it to be put aside', async () => (await parkedAt(three.hebei, 'case-referral', matter))[0]?.why === 'forged');
    expect((await officers.incomingIs(id, 'delivered')).version).toBe(1);
  });
});

describe('an id', () => {
  test('counts inside its region alone: another region that used it first does not make the event count as heard', async () => {
    const matter = await officers.register();
    const handOver = await officers.refer(matter);
    await officers.incomingIs(handOver, 'delivered');
    const id = randomUUID();
    const elsewhere = { ...recallOf(randomUUID(), randomUUID()).data, from: 'tianjin', to: 'beijing' } as const;
    const first = await (await envelopesOf(three, 'tianjin')).wrap(RecallRequestedV1.of(elsewhere.matterId, elsewhere), facts({ id }));
    await three.eventLog.append([first]);
    const applied = () => sql(three.hebei.databaseUrl, 'select region from case_referral.inbox where event_id = $1', [id]);
    await eventually('the first event of that id to be applied', async () => (await applied()).length === 1);

    await three.eventLog.append([await signedBy('beijing', matter, handOver, { id })]);

    await officers.incomingIs(handOver, 'recalled');
    expect((await applied()).map(({ region }) => region).sort()).toEqual(['beijing', 'tianjin']);
  });
});

describe('a newer key', () => {
  test('is heeded by all that run as soon as it is used; what the older one signed still holds', async () => {
    const before = await officers.register();
    const [old] = await eventually('the registration in the log', async () => {
      const messages = await logged(three, before);
      return messages.length > 0 ? messages : undefined;
    });
    expect(contentOf(old!).kid).toBe('beijing.2026-01-01.sig');

    await addKeys(three.keysDir, 'beijing', '2026-06-01');
    // The first message with the new kid stands for a service of Beijing that was started again.
    await three.eventLog.append([await signedBy('beijing', randomUUID(), randomUUID())]);

    const kid = await eventually('Beijing to sign with the newer key', async () => {
      const messages = await logged(three, await officers.register());
      const told = messages.map(contentOf).find((each) => each.kid.includes('2026-06-01'));
      return told?.kid;
    });
    expect(kid).toBe('beijing.2026-06-01.sig');
    await officers.incomingIs(await officers.refer(await officers.register()), 'delivered');
    await expect((await envelopesOf(three, 'hebei')).unwrap(old!)).resolves.toMatchObject({ region: 'beijing' });
  });
});

describe('one story', () => {
  test('keeps its id through three regions, and every step names the one that caused it', async () => {
    const story = randomUUID();
    const told = new Officers(three, story);
    const matter = await told.register();
    await told.signAndAccept(await told.refer(matter));
    await told.custodyIs(matter, 'held', 'hebei');
    await told.signAndAccept(await told.refer(matter, 'hebei', 'tianjin'), 'tianjin');
    await told.custodyIs(matter, 'held', 'tianjin');
    await told.custodyIs(matter, 'moved', 'hebei');

    const events = (await logged(three, matter)).map(contentOf);
    const byId = new Map(events.map((event) => [event.id, event]));
    expect(new Set(events.map(({ region }) => region))).toEqual(new Set(['beijing', 'hebei', 'tianjin']));
    expect(events.filter(({ correlationid }) => correlationid !== story)).toEqual([]);
    expect(events.filter(({ causationid }) => causationid !== undefined && !byId.has(causationid))).toEqual([]);
    expect(causesOf(events.find(({ type, region }) => type.endsWith('matter-taken') && region === 'tianjin')!, byId)).toEqual([
      'complaint-intake.matter-taken',
      'case-referral.hand-over-accepted',
    ]);
    expect(causesOf(events.find(({ type, region }) => type.endsWith('hand-over-delivered') && region === 'tianjin')!, byId)).toEqual([
      'case-referral.hand-over-delivered',
      'case-referral.hand-over-offered',
      'complaint-intake.matter-frozen',
      'case-referral.hand-over-approved',
    ]);
  });
});

function causesOf(event: ReturnType<typeof contentOf>, byId: ReadonlyMap<string, ReturnType<typeof contentOf>>): string[] {
  const cause = byId.get(event.causationid ?? '');
  return [event.type, ...(cause === undefined ? [] : causesOf(cause, byId))];
}
