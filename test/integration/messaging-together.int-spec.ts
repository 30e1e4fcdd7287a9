import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { MatterProjection } from '#apps/case-status/src/matter/projection/matter.projection.js';
import { SealedContent } from '#apps/case-status/src/matter/projection/sealed-content.js';
import { Audit } from '#libs/audit/src/audit.js';
import { AuditSealer } from '#libs/audit/src/audit-sealer.js';
import { allContracts } from '#libs/contracts/src/all-contracts.js';
import { Clock } from '#libs/domain/src/clock.js';
import { Here } from '#libs/domain/src/here.js';
import type { Region } from '#libs/domain/src/region.js';
import { type Envelopes, Forged, type ReceivedEvent, topicOf } from '#libs/messaging/src/envelope/envelope.js';
import { KeyRing } from '#libs/messaging/src/envelope/key-ring.js';
import { Seals } from '#libs/messaging/src/envelope/seals.js';
import type { Deliver, DeliveredMessage, DeliverTogether, EventLog } from '#libs/messaging/src/event-log.js';
import { LastHeard } from '#libs/messaging/src/heartbeat/last-heard.js';
import { Inbox } from '#libs/messaging/src/inbox/inbox.js';
import { Parking } from '#libs/messaging/src/parking/parking.js';
import type { Delivery } from '#libs/messaging/src/transport/delivery.js';
import { patternOf } from '#libs/messaging/src/transport/hears.js';
import { LogTransport } from '#libs/messaging/src/transport/log-transport.js';
import { contentOf, matterId, openReadModel, sealedToEach, type TestReadModel, testKeys } from '#test/support/case-status.js';
import { MatterStory } from '#test/support/matter-story.js';

let keys: Awaited<ReturnType<typeof testKeys>>;
let model: TestReadModel;
let parking: Parking;
let hearer: { deliver: Deliver; together: DeliverTogether };
let n = 0;

beforeAll(async () => {
  keys = await testKeys();
  model = await openReadModel('tianjin', keys.directory);
  const { transactions, changes } = model;
  parking = new Parking(transactions, new Audit(new AuditSealer(transactions)), new Clock());
  const seals = new Seals(await KeyRing.load(keys.directory, 'tianjin'));
  hearer = await listening(new MatterProjection(new SealedContent(seals), changes, new Here('tianjin')));
});
afterAll(async () => {
  await model.close();
  await keys.remove();
});
beforeEach(() => {
  n += 10;
});

/** The transport of case-status with its real projection; the log gives what the test gives, signatures hold unless it says otherwise. */
async function listening(projection: MatterProjection): Promise<typeof hearer> {
  let given: typeof hearer | undefined;
  const subscribe: EventLog['subscribe'] = async (_group, _topics, deliver, together) => {
    if (together === undefined) throw new Error('takes nothing together');
    given = { deliver, together };
    return { progress: () => ({ caughtUpAt: undefined, positions: {} }), close: async () => {} };
  };
  const transport = new LogTransport({
    log: { subscribe } as EventLog,
    ...{ group: 'tianjin.case-status', topics: [], together: true },
    envelopes: { unwrap: async ({ value }: DeliveredMessage) => believed(JSON.parse(value.toString()) as ReceivedEvent) } as Envelopes,
    ...{ inbox: new Inbox(), parking, lastHeard: new LastHeard(), transactions: model.transactions, alarm: () => {} },
  });
  for (const contract of allContracts) {
    const apply = (_event: object, delivery: Delivery) => projection.apply(delivery);
    transport.addHandler(patternOf(contract), apply as never, true, { contract });
  }
  await transport.listen(() => {});
  if (given === undefined) throw new Error('did not subscribe');
  return given;
}

function believed(received: ReceivedEvent): ReceivedEvent {
  if (received.actor === 'forger') throw new Forged('as the test wants it');
  return received;
}

async function story(origin: Region): Promise<MatterStory> {
  const id = matterId(++n);
  const number = `TJ20260420${String(n).padStart(6, '0')}`;
  return new MatterStory({ id, number, origin, sealed: await sealedToEach(keys.directory, contentOf({ number, origin })) });
}

let position = 0n;
const messageOf = (received: ReceivedEvent): DeliveredMessage => ({
  ...{ topic: topicOf(received.region, received.service), key: received.event.key, headers: {} },
  ...{ value: Buffer.from(JSON.stringify(received)), partition: 0, position: ++position, appendedAt: new Date() },
});
/** Of two services both: what a lane never does, and the transport need not care. */
const messagesOf = (stories: readonly MatterStory[]) => stories.flatMap(({ events }) => events).map(messageOf);

const query = async <Row = { n: number }>(sql: string, ids: readonly string[]): Promise<Row[]> => model.database.query(sql, [ids]);
const idsOf = (stories: readonly MatterStory[]) => stories.map(({ facts }) => facts.id);
const shown = (stories: readonly MatterStory[]) =>
  query<{ id: string; digest: string }>('select id, digest from matter where id = any($1::uuid[]) order by id', idsOf(stories));
const changes = async (stories: readonly MatterStory[]) =>
  (await query('select count(*)::int as n from matter_change where matter_id = any($1::uuid[])', idsOf(stories)))[0]?.n;
const marked = async (stories: readonly MatterStory[]) => {
  const ids = stories.flatMap(({ events }) => events).map(({ id }) => id);
  return (await query('select count(*)::int as n from inbox where event_id = any($1)', ids))[0]?.n;
};

test('messages taken together show what they show one by one, each matter changed once, and nothing a second time', async () => {
  const stories = [
    (await story('beijing')).draft('hebei').approve().deliver(),
    await story('tianjin'),
    (await story('hebei')).move('accepted'),
  ];
  const messages = messagesOf(stories);
  expect(await hearer.together([...messages, ...messages.slice(0, 2)])).toBe(true);
  expect(await changes(stories)).toBe(3);
  const alone = await openReadModel('tianjin', keys.directory);
  try {
    await alone.hear(stories.flatMap(({ events }) => events));
    const digests = await alone.database.query('select id, digest from matter order by id');
    expect(await shown(stories)).toEqual(digests);
  } finally {
    await alone.close();
  }
  expect(await hearer.together(messages)).toBe(true);
  for (const message of messages) await hearer.deliver(message);
  expect(await changes(stories)).toBe(3);
});

test.each([
  ['that nobody signed', (first: ReceivedEvent): ReceivedEvent => ({ ...first, id: randomUUID(), actor: 'forger' })],
  ['that cannot be read', (first: ReceivedEvent): ReceivedEvent => ({ ...first, id: randomUUID(), event: { ...first.event, data: {} } })],
])('with a message among them %s, nothing is done; one by one the others take effect and it is parked', async (_which, spoilt) => {
  const stories = [await story('beijing'), await story('tianjin')];
  const [first] = stories[0]?.events ?? [];
  if (first === undefined) throw new Error('no events');
  const messages = [messageOf(spoilt(first)), ...messagesOf(stories)];
  expect(await hearer.together(messages)).toBe(false);
  expect(await shown(stories)).toEqual([]);
  expect(await marked(stories)).toBe(0);
  for (const message of messages) await hearer.deliver(message);
  const parked = await query<{ why: string }>('select why from parked where key = any($1) order by id', idsOf(stories));
  expect(parked[0]?.why).toMatch(/forged|unreadable/);
  expect(await shown(stories.slice(1))).toHaveLength(1);
});

test('behind a parked message of one of their matters they are not taken together: that matter waits, the others flow', async () => {
  const stories = [await story('beijing'), await story('beijing')];
  const [stuck, free] = stories as [MatterStory, MatterStory];
  const [first, ...later] = messagesOf([stuck]) as [DeliveredMessage, ...DeliveredMessage[]];
  await model.transactions.run((tx) => parking.park(first, 'not-applicable', 'as the test wants it', tx));
  const messages = [...later, messageOf({ ...(stuck.events[0] as ReceivedEvent), id: randomUUID() }), ...messagesOf([free])];
  expect(await hearer.together(messages)).toBe(false);
  for (const message of messages) await hearer.deliver(message);
  expect(await shown([stuck])).toEqual([]);
  expect(await shown([free])).toHaveLength(1);
  expect(await query('select count(*)::int as n from parked where key = any($1)', [stuck.facts.id])).toEqual([{ n: later.length + 2 }]);
});

test('two lanes that bring events of the same matters at once lose none of them', async () => {
  const stories = await Promise.all(
    Array.from({ length: 8 }, async () => (await story('beijing')).draft('hebei').approve().deliver().sign()),
  );
  const events = stories.flatMap((each) => each.events);
  const lanes = [
    events.filter(({ service }) => service === 'complaint-intake'),
    events.filter(({ service }) => service !== 'complaint-intake'),
  ];
  const taken = await Promise.all(lanes.map((lane, index) => hearer.together((index === 0 ? lane : lane.toReversed()).map(messageOf))));
  expect(taken).toEqual([true, true]);
  const alone = await openReadModel('tianjin', keys.directory);
  try {
    await alone.hear(events);
    expect(await shown(stories)).toEqual(await alone.database.query('select id, digest from matter order by id'));
  } finally {
    await alone.close();
  }
});
