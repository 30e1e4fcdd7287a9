import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { caseStatus } from '#apps/case-status/src/case-status.module.js';
import { MatterProjection } from '#apps/case-status/src/matter/projection/matter.projection.js';
import { type Role, roles } from '#libs/auth/src/principal.js';
import { Clock } from '#libs/domain/src/clock.js';
import { type Instant, instant } from '#libs/domain/src/instant.js';
import type { ReceivedEvent } from '#libs/messaging/src/envelope/envelope.js';
import { Delivery } from '#libs/messaging/src/transport/delivery.js';
import { Transactions } from '#libs/persistence/src/transactions.js';
import type { Caller } from '#test/support/caller.js';
import { contentOf, matterId, sealedToEach } from '#test/support/case-status.js';
import { MatterStory } from '#test/support/matter-story.js';
import { eventually } from '#test/support/probe.js';
import { startRegions, type TestRegion, type TestRegions } from '#test/support/region.js';

const base = '/api/case-status';
class StoppedClock extends Clock {
  override now(): Instant {
    return instant('2026-04-21T03:00:00Z');
  }
}

let three: TestRegions;
let here: TestRegion;
let open: MatterStory;
let answered: MatterStory;
let elsewhere: MatterStory;

async function hear(events: readonly ReceivedEvent[], region = here): Promise<void> {
  const { app } = region.service('case-status');
  const [transactions, projection] = [app.get(Transactions), app.get(MatterProjection)];
  for (const sent of events) await transactions.run((tx) => projection.apply(new Delivery([tx, sent])));
}

async function story(n: number, origin: 'beijing' | 'hebei', title = '网购裤子疑似冒牌'): Promise<MatterStory> {
  const number = `BJ20260420${String(n).padStart(6, '0')}`;
  const content = contentOf({ number, origin, title });
  return new MatterStory({ id: matterId(n), number, origin, sealed: await sealedToEach(three.keysDir, content) });
}

beforeAll(async () => {
  three = await startRegions({ services: [caseStatus], clock: new StoppedClock() });
  here = three.beijing;
  open = (await story(1, 'beijing', '=cmd|/c calc!A1')).draft('hebei').approve().deliver();
  answered = (await story(2, 'beijing')).move('accepted').move('answered').move('closed');
  elsewhere = await story(3, 'hebei');
  for (const each of [open, answered, elsewhere]) await hear(each.events);
});
afterAll(() => three.stop());

interface Line {
  readonly id: string;
  readonly title: string | null;
}
const idsOf = ({ body }: { body: { items?: Line[] } }) => body.items?.map(({ id }) => id).toSorted() ?? [];

describe('one matter', () => {
  test('is shown with its holder, chain, hand-overs, clocks and one timeline', async () => {
    const { status, body, headers } = await here.as('operator').get(`${base}/matters/${open.facts.id}`);
    expect(status).toBe(200);
    expect(headers.get('x-log-age')).toMatch(/^(\d+|unknown)$/);
    expect(body).toMatchObject({
      ...{ number: open.facts.number, holder: 'beijing', state: 'registered', custody: { state: 'in-transit', to: 'hebei', epoch: 1 } },
      facts: expect.stringContaining('裤子'),
      respondent: { name: '某服装有限公司', phone: '13800000099' },
      consent: 'forward',
      custodyChain: [{ region: 'beijing', epoch: 1, how: 'registered' }],
      handOvers: [
        {
          from: 'beijing',
          to: 'hebei',
          number: { epoch: 1, attempt: 1 },
          outgoing: { state: 'in-transit' },
          incoming: { state: 'delivered', version: 1 },
        },
      ],
      openHandOver: { direction: 'outgoing', state: 'in-transit' },
      next: { what: 'sign', region: 'hebei' },
      versions: { complaint: { region: 'beijing', version: 5 } },
      digest: expect.stringMatching(/^[\da-f]{64}$/),
      mine: false,
    });
    expect((body as { timeline: unknown[] }).timeline).toHaveLength(open.events.length);
    expect(JSON.stringify(body)).not.toContain('eyJ');
  });

  test('of another region shows how it stands and not what it says', async () => {
    const { body } = await here.as('operator').get(`${base}/matters/${elsewhere.facts.id}`);
    expect(body).toMatchObject({ holder: 'hebei', title: null, facts: null, request: null, respondent: null, place: null });
    expect(body).not.toHaveProperty('consent');
  });

  test('that somebody may not see answers like one that does not exist', async () => {
    const coordinator = here.as('news-coordinator');
    const without = ({ body }: { body: Record<string, unknown> }) => ({ ...body, instance: undefined });
    const hidden = await coordinator.get(`${base}/matters/${open.facts.id}`);
    const unknown = await coordinator.get(`${base}/matters/${matterId(4_711)}`);
    expect(hidden.status).toBe(404);
    expect(without(hidden)).toEqual(without(unknown));
    expect((await coordinator.get(`${base}/matters/${answered.facts.id}`)).status).toBe(200);
  });

  test.each(['nonsense', '1', '%00', `${'0'.repeat(36)}`])('with the id %s is refused by name', async (id) => {
    const { status, body } = await here.as('operator').get(`${base}/matters/${id}`);
    expect([status, body['status']]).toEqual([400, 400]);
  });
});

describe('who sees what', () => {
  const seeing: Role[] = ['operator', 'intake', 'liaison', 'officer', 'unit-head', 'supervisor'];

  test.each(roles)('%s: list, search, one matter, digests and export agree', async (role) => {
    const caller = here.as(role);
    const all = [open, answered, elsewhere].map(({ facts }) => facts.id);
    const expected = seeing.includes(role) ? all : role === 'news-coordinator' ? [answered.facts.id] : [];
    const list = await caller.get<{ items?: Line[] }>(`${base}/matters`);
    expect(list.status).toBe(expected.length === 0 ? 403 : 200);
    expect(idsOf(list)).toEqual(expected);
    expect(idsOf(await caller.get(`${base}/matters?q=BJ20260420`))).toEqual(expected);
    expect(idsOf(await caller.get(`${base}/digests?ids=${all.join(',')}`))).toEqual(expected);
    for (const id of all) {
      const { status } = await caller.get(`${base}/matters/${id}`);
      expect(status).toBe(expected.includes(id) ? 200 : expected.length === 0 ? 403 : 404);
    }
    const exported = await caller.get<string>(`${base}/matters.csv`);
    if (exported.status === 200) expect(exported.body.trim().split('\r\n')).toHaveLength(expected.length + 1);
    expect(exported.status === 200).toBe(['intake', 'unit-head', 'supervisor', 'news-coordinator'].includes(role));
  });

  test('a queue is for those who have queues', async () => {
    expect((await here.as('news-coordinator').get(`${base}/matters?queue=all`)).status).toBe(403);
    expect((await here.as('news-coordinator').get(`${base}/queues`)).status).toBe(403);
    const { body } = await here.as('supervisor').get(`${base}/queues`);
    expect(body).toMatchObject({
      items: expect.arrayContaining([
        { key: 'waiting-for-others', count: 1 },
        { key: 'all', count: 3 },
      ]),
      asOf: {},
    });
  });
});

describe('the export', () => {
  test('is a file that a spreadsheet opens and does not compute', async () => {
    const response = await fetch(`${here.as('intake').url}${base}/matters.csv?sort=number`, {
      headers: { authorization: `Bearer ${here.as('intake').token}` },
    });
    const bytes = Buffer.from(await response.arrayBuffer());
    expect(response.headers.get('content-disposition')).toContain('matters.csv');
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const [header, first] = bytes.toString('utf8').slice(1).split('\r\n');
    expect(header).toContain('编号,类型,权利类型');
    expect(first).toBe(
      "BJ20260420000001,投诉,商标,12345-phone,一般,北京,北京,已登记,在途,'=cmd|/c calc!A1,某服装有限公司,河北省保定市测试街3号,2026-04-20 09:00,2026-04-20 09:07,2026-04-22 00:00,否",
    );
  });
});

describe('a question that is no question', () => {
  test.each([
    ['sort=size', 'sort'],
    ['limit=0', 'limit'],
    ['limit=1000', 'limit'],
    ['cursor=abc', 'cursor'],
    ['state=open', 'state'],
    ['from=yesterday', 'from'],
    ['to=2026-02-30T00:00:00Z', 'to'],
    ['overdue=perhaps', 'overdue'],
    [`q=${'字'.repeat(101)}`, 'q'],
    ['q=%00', 'q'],
    ['colour=red', 'colour'],
    ['state=closed&state=open', 'state'],
  ])('%s is refused by name', async (query, field) => {
    const { status, body } = await here.as('operator').get<{ errors: { field: string }[] }>(`${base}/matters?${query}`);
    expect([status, body.errors?.[0]?.field]).toEqual([400, field]);
  });

  test('digests of what are no ids', async () => {
    expect((await here.as('operator').get(`${base}/digests?ids=abc`)).body).toMatchObject({ status: 400, errors: [{ field: 'ids.0' }] });
    expect((await here.as('operator').get(`${base}/digests`)).body).toMatchObject({ status: 400, errors: [{ field: 'ids' }] });
  });
});

interface Told {
  readonly id: string;
  readonly event: string;
  readonly data: { readonly id?: string };
}

/** Reads a stream until `enough`, then hangs up. */
async function streamed(
  caller: Caller,
  enough: (told: readonly Told[]) => boolean,
  lastEventId?: string,
  during?: () => Promise<unknown>,
): Promise<Told[]> {
  const gone = new AbortController();
  const headers = { authorization: `Bearer ${caller.token}`, ...(lastEventId === undefined ? {} : { 'last-event-id': lastEventId }) };
  const response = await fetch(`${caller.url}${base}/stream`, { headers, signal: gone.signal });
  const told: Told[] = [];
  let text = '';
  const reading = (async () => {
    for await (const piece of response.body as AsyncIterable<Uint8Array>) {
      text += Buffer.from(piece).toString();
      const blocks = text.split('\n\n');
      text = blocks.pop() ?? '';
      told.push(...blocks.flatMap(toldIn));
    }
  })().catch((failure: unknown) => {
    if (!gone.signal.aborted) throw failure;
  });
  await eventually('the stream to begin', () => told.length > 0);
  await during?.();
  await eventually('the stream to tell enough', () => enough(told));
  gone.abort();
  await reading;
  return told;
}

function toldIn(block: string): Told[] {
  const field = (name: string) =>
    block
      .split('\n')
      .find((line) => line.startsWith(`${name}: `))
      ?.slice(name.length + 2);
  const [id, event, data] = [field('id'), field('event'), field('data')];
  return id === undefined || event === undefined ? [] : [{ id, event, data: JSON.parse(data ?? '{}') as Told['data'] }];
}

describe('the stream', () => {
  const about = (id: string) => (told: readonly Told[]) => told.some(({ data }) => data.id === id);

  test('tells a change when it happens, and after a break what happened meanwhile', async () => {
    const caller = here.as('operator');
    const [first, second, third] = [await story(11, 'beijing'), await story(12, 'beijing'), await story(13, 'hebei')];
    const before = await streamed(caller, about(first.facts.id), undefined, () => hear(first.events));
    expect(before[0]).toMatchObject({ event: 'begin' });
    expect(before.at(-1)).toMatchObject({
      event: 'matter',
      data: { id: first.facts.id, number: first.facts.number, state: 'registered', holder: 'beijing' },
    });

    await hear([...second.events, ...third.events]);
    const after = await streamed(caller, about(third.facts.id), before.at(-1)?.id);
    const ids = after.flatMap(({ data }) => data.id ?? []);
    expect(ids).toEqual(expect.arrayContaining([second.facts.id, third.facts.id]));
  });

  test('tells a reader who was away too long to read everything anew', async () => {
    const told = await streamed(here.as('operator'), (all) => all.length > 0, '99999999999.1');
    expect(told[0]).toMatchObject({ event: 'reset' });
  });

  test('is not for those who may see no matter', async () => {
    expect((await here.as('administrator').get(`${base}/stream`)).status).toBe(403);
  });
});
