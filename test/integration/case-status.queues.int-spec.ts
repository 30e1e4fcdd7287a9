import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { ListQueuesHandler } from '#apps/case-status/src/matter/list-queues/list-queues.handler.js';
import { ListQueues } from '#apps/case-status/src/matter/list-queues/list-queues.query.js';
import { heardEvent } from '#apps/case-status/src/matter/model/heard-event.js';
import { foldMatter, type MatterView } from '#apps/case-status/src/matter/model/matter.fold.js';
import { ReadModel } from '#apps/case-status/src/matter/projection/read-model.js';
import { AsOf } from '#apps/case-status/src/matter/reading/as-of.js';
import { MatterLines } from '#apps/case-status/src/matter/reading/matter-lines.js';
import { isInQueue, type QueueKey, queueKeys } from '#apps/case-status/src/matter/reading/queues.js';
import { type Principal, type Role, roles } from '#libs/auth/src/principal.js';
import { inScope, scopeOf } from '#libs/auth/src/scope.js';
import { Clock } from '#libs/domain/src/clock.js';
import { type Instant, instant } from '#libs/domain/src/instant.js';
import { type Region, regions } from '#libs/domain/src/region.js';
import { Freshness } from '#libs/messaging/src/transport/freshness.js';
import { matterId, openReadModel, somebody, type TestReadModel, testKeys } from '#test/support/case-status.js';
import { MatterStory } from '#test/support/matter-story.js';
import { goOn } from '#test/support/matter-story.steps.js';

const now = instant('2026-04-29T03:00:00Z');
class StoppedClock extends Clock {
  override now(): Instant {
    return now;
  }
}

let keys: Awaited<ReturnType<typeof testKeys>>;
let model: TestReadModel;
const tables = new ReadModel();
const views: MatterView[] = [];

beforeAll(async () => {
  keys = await testKeys();
  model = await openReadModel('beijing', keys.directory);
  const dice = fc.sample(fc.array(fc.nat(), { maxLength: 60, size: 'max' }), { seed: 5, numRuns: 90 });
  for (const [n, steps] of dice.entries()) {
    const origin = regions[n % 3] as Region;
    const told = new MatterStory({
      id: matterId(n),
      number: `N${String(n).padStart(4, '0')}`,
      origin,
      kind: n % 4 === 0 ? 'report' : 'complaint',
    });
    for (const step of steps) goOn(told, step);
    const heard = told.events.map((sent) => ({ ...heardEvent(sent), content: null }));
    await model.transactions.run(async (tx) => {
      await tables.hear(heard, tx);
      await tables.refold([told.facts.id], 'beijing', tx);
    });
    views.push(foldMatter(told.facts.id, heard));
  }
});
afterAll(async () => {
  await model.close();
  await keys.remove();
});

async function listed(principal: Principal, queue: QueueKey): Promise<string[]> {
  const of = { principal, now };
  const { items } = await new MatterLines(model.transactions).page({ filter: { queue }, sort: 'number', limit: 200 }, 'matter.list', of);
  for (const item of items) {
    const mine = isInQueue('needs-me', of, viewOf(item.id));
    expect([item.id, item.mine, item.tasks.length > 0]).toEqual([item.id, mine, mine]);
  }
  return items.map(({ id }) => id);
}

const viewOf = (id: string) => views.find((view) => view.id === id) as MatterView;

async function counted(principal: Principal): Promise<Record<string, number>> {
  const clock = new StoppedClock();
  const handler = new ListQueuesHandler(model.transactions, new AsOf(new Freshness(), clock), clock);
  const { items } = await handler.execute(new ListQueues(principal));
  return Object.fromEntries(items.map(({ key, count }) => [key, count]));
}

/** Somebody of each role, of some pairs of roles, and those who wrote the drafts of the stories. */
const principals: Principal[] = [
  ...roles.map((role) => somebody('beijing', role)),
  somebody('beijing', 'intake', 'officer'),
  somebody('beijing', 'operator', 'unit-head', 'liaison'),
  ...['operator-0', 'operator-1', 'operator'].map((accountId) => ({ ...somebody('beijing', 'unit-head' as Role), accountId })),
];

describe('the queues', () => {
  test.each(principals.map((principal) => [`${principal.roles.join(' and ')} (${principal.accountId})`, principal] as const))(
    'hold for %s what the matters say, and count what they list',
    async (_who, principal) => {
      const counts = await counted(principal);
      const visible = views.filter((view) =>
        inScope(scopeOf(principal, 'matter.list'), { state: view.progress.state, regions: view.regions }),
      );
      for (const queue of queueKeys) {
        const expected = visible.filter((view) => isInQueue(queue, { principal, now }, view)).map(({ id }) => id);
        expect([queue, await listed(principal, queue)]).toEqual([queue, expected]);
        expect([queue, counts[queue]]).toEqual([queue, expected.length]);
      }
    },
  );

  test('are none of them empty in this test, and the drafts of a unit head wait for another', async () => {
    const head = await counted(somebody('beijing', 'unit-head'));
    for (const queue of queueKeys) expect([queue, head[queue]]).toEqual([queue, expect.any(Number)]);
    const own = await counted({ ...somebody('beijing', 'unit-head'), accountId: 'operator-0' });
    expect(Object.values(head)).not.toContain(0);
    expect(own['needs-me']).toBeLessThan(head['needs-me'] ?? 0);
  });
});
