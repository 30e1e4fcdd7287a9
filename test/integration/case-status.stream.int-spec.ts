import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { ChangeKeeping } from '#apps/case-status/src/matter/projection/change-keeping.js';
import { MatterFeed } from '#apps/case-status/src/matter/stream-matters/matter-feed.js';
import { beginningOf } from '#apps/case-status/src/matter/stream-matters/matter-stream.js';
import { OpenMatters } from '#apps/case-status/src/matter/stream-matters/open-matters.js';
import { type Position, positionText } from '#apps/case-status/src/matter/stream-matters/position.js';
import type { Principal } from '#libs/auth/src/principal.js';
import type { EventStream } from '#libs/http/src/sse.js';
import { matterId, openReadModel, somebody, type TestReadModel, testKeys } from '#test/support/case-status.js';
import { MatterStory } from '#test/support/matter-story.js';
import { eventually } from '#test/support/probe.js';

let keys: Awaited<ReturnType<typeof testKeys>>;
let model: TestReadModel;
let feed: MatterFeed;
let told = 0;
const officer = somebody('tianjin', 'officer');

beforeAll(async () => {
  keys = await testKeys();
  model = await openReadModel('tianjin', keys.directory);
  feed = new MatterFeed(model.transactions, model.changes);
});
afterAll(async () => {
  await model.close();
  await keys.remove();
});

async function register(): Promise<MatterStory> {
  const story = new MatterStory({ id: matterId(++told), number: `N${told}`, origin: 'beijing' });
  await model.hear(story.events);
  return story;
}

/** Everything a reader sees from there on, and where they stand then. */
async function read(from: Position, principal: Principal = officer): Promise<{ ids: string[]; at: Position }> {
  const { changes } = await feed.after(from, principal);
  const ids = changes.flatMap(({ matter }) => (matter === null ? [] : [matter.id]));
  return { ids, at: changes.at(-1)?.at ?? from };
}

describe('the changes', () => {
  test('begin for a new reader with what comes next', async () => {
    await register();
    const from = await feed.head();
    const { facts } = await register();
    expect((await read(from)).ids).toEqual([facts.id, facts.id]);
  });

  test('lose no transaction that began early and commits late', async () => {
    const from = await feed.head();
    const [slow, fast] = [matterId(9_001), matterId(9_002)];
    const late = model.database.createQueryRunner();
    await late.startTransaction();
    // The early one draws its position first; the late one gets the lower number of the two and commits last.
    await late.query(`insert into matter_change (matter_id) values ($1)`, [slow]);
    await model.transactions.run((tx) => model.changes.record([fast], tx));

    const meanwhile = await feed.after(from, officer);
    await late.commitTransaction();
    await late.release();
    const after = await feed.after(meanwhile.changes.at(-1)?.at ?? from, officer);

    expect([...meanwhile.changes, ...after.changes]).toHaveLength(2);
  });

  test('lose none either when the transaction that began later drew its position first', async () => {
    const from = await feed.head();
    const [first, second] = [model.database.createQueryRunner(), model.database.createQueryRunner()];
    for (const runner of [first, second]) {
      await runner.startTransaction();
      await runner.query(`select pg_current_xact_id()`);
    }
    for (const runner of [second, first]) await runner.query(`insert into matter_change (matter_id) values ($1)`, [matterId(9_003)]);
    await first.commitTransaction();
    const meanwhile = await feed.after(from, officer);
    await second.commitTransaction();
    const after = await feed.after(meanwhile.changes.at(-1)?.at ?? from, officer);
    await Promise.all([first.release(), second.release()]);

    expect([meanwhile.changes.length, after.changes.length]).toEqual([1, 1]);
  });

  test('go on where a reader was, and tell only what they may see', async () => {
    const { at } = await read(await feed.head());
    const story = await register();
    const coordinator = somebody('tianjin', 'news-coordinator');
    const seen = await read(at);
    expect(seen.ids).toContain(story.facts.id);
    expect((await read(at, coordinator)).ids).toEqual([]);
    await model.hear(story.move('accepted').move('answered').events);
    expect((await read(seen.at)).ids).toEqual([story.facts.id, story.facts.id]);
    expect(new Set((await read(at, coordinator)).ids)).toEqual(new Set([story.facts.id]));
  });
});

describe('readers who stand at one place', () => {
  test('share one question if they may see the same, and only until there is news', async () => {
    const from = await feed.head();
    const { facts } = await register();
    const [first, second, other] = await Promise.all([
      feed.after(from, officer),
      feed.after(from, somebody('tianjin', 'officer')),
      feed.after(from, somebody('tianjin', 'news-coordinator')),
    ]);
    expect(second).toBe(first);
    expect(first.changes.map(({ matter }) => matter?.id)).toContain(facts.id);
    expect(other.changes.every(({ matter }) => matter === null)).toBe(true);

    const before = feed.after(from, officer);
    await model.transactions.run((tx) => model.changes.record([facts.id], tx));
    model.changes.nudge();
    const [old, fresh] = await Promise.all([before, feed.after(from, officer)]);
    expect(fresh).not.toBe(old);
    expect(fresh.changes).toHaveLength(first.changes.length + 1);
  });

  test('are woken by news that came while they were looking', async () => {
    const part = await feed.after(await feed.head(), officer);
    model.changes.nudge();
    const news = model.changes.news;
    await feed.news(part, new AbortController().signal);
    // Nobody had to look by the clock, which counts as news too.
    expect(model.changes.news).toBe(news);
  });
});

describe('a reader who comes back', () => {
  test('goes on from their last id', async () => {
    const at = await feed.head();
    expect(await beginningOf(feed, positionText(at))).toEqual({ from: at, missed: false });
  });

  test('reads everything anew after an id that was never given, or comes from a later time of the database', async () => {
    for (const id of ['nonsense', '1', '1.2.3', '9999999999999.1', `${'9'.repeat(30)}.1`]) {
      expect(await beginningOf(feed, id)).toMatchObject({ missed: true });
    }
  });

  test('reads everything anew if what they missed is forgotten, and only then', async () => {
    const old = await feed.head();
    await register();
    const { at: newest } = await read(old);
    await new ChangeKeeping(model.transactions).forget('0 seconds');
    expect(await beginningOf(feed, positionText(old))).toMatchObject({ missed: true });
    expect(await beginningOf(feed, positionText(newest))).toEqual({ from: newest, missed: false });
    const { facts } = await register();
    expect((await read(newest)).ids).toContain(facts.id);
  });
});

describe('who has a matter open', () => {
  /** What a stream would send, without the stream. */
  class Sent {
    readonly events: unknown[] = [];
    readonly #gone = new AbortController();
    readonly gone = this.#gone.signal;
    async send({ data }: { data: unknown }): Promise<boolean> {
      this.events.push(data);
      return true;
    }
    leave(): void {
      this.#gone.abort();
    }
  }
  const follow = (sent: Sent, matter: string, principal: Principal) =>
    new OpenMatters(model.transactions).follow(matter, principal, sent as unknown as EventStream);

  test('is told to the others who have, by name, and untold when they leave', async () => {
    const { facts } = await register();
    const [first, second] = [new Sent(), new Sent()];
    const liaison = somebody('tianjin', 'liaison');
    const following = [follow(first, facts.id, officer), follow(second, facts.id, liaison)];
    await eventually('each to see the other', () => [first, second].every(({ events }) => JSON.stringify(events.at(-1))?.includes('name')));
    expect(first.events.at(-1)).toEqual({ matterId: facts.id, readers: [{ accountId: liaison.accountId, name: liaison.name }] });
    second.leave();
    await eventually('the first to be alone', () => JSON.stringify(first.events.at(-1)).includes('[]'));
    first.leave();
    await Promise.all(following);
  });

  test('is not told of a matter that one may not see', async () => {
    const { facts } = await register();
    const sent = new Sent();
    await follow(sent, facts.id, somebody('tianjin', 'news-coordinator'));
    expect(sent.events).toEqual([]);
  });
});
