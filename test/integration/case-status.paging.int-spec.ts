import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type LinesAsked, MatterLines } from '#apps/case-status/src/matter/reading/matter-lines.js';
import { sorts } from '#apps/case-status/src/matter/reading/matter-order.js';
import { instant } from '#libs/domain/src/instant.js';
import { type Region, regions } from '#libs/domain/src/region.js';
import { matterId, openReadModel, somebody, type TestReadModel, testKeys } from '#test/support/case-status.js';
import { MatterStory } from '#test/support/matter-story.js';

const of = { principal: somebody('hebei', 'supervisor'), now: instant('2026-05-01T00:00:00Z') };
let keys: Awaited<ReturnType<typeof testKeys>>;
let model: TestReadModel;
let lines: MatterLines;
let told = 0;

/** Many at the same moment, so that the order among equals is put to the test. */
async function register(more: { state?: 'accepted'; begins?: string } = {}): Promise<string> {
  const n = told++;
  const begins = more.begins ?? `2026-04-2${n % 3}T01:00:00.000Z`;
  const story = new MatterStory({
    id: matterId(n * 7919),
    number: `N${String((n * 37) % 1000).padStart(4, '0')}`,
    origin: regions[n % 3] as Region,
    begins,
  });
  if (more.state !== undefined) story.move(more.state);
  await model.hear(story.events);
  return story.facts.id;
}

beforeAll(async () => {
  keys = await testKeys();
  model = await openReadModel('hebei', keys.directory);
  lines = new MatterLines(model.transactions);
  for (let n = 0; n < 60; n++) await register(n % 5 === 0 ? { state: 'accepted' } : {});
});
afterAll(async () => {
  await model.close();
  await keys.remove();
});

async function pages(asked: Omit<LinesAsked, 'cursor'>, between: () => Promise<unknown> = async () => undefined): Promise<string[]> {
  const seen: string[] = [];
  for (let cursor: string | undefined, more = true; more; ) {
    const page = await lines.page({ ...asked, cursor }, 'matter.list', of);
    expect(page.items.length).toBeLessThanOrEqual(asked.limit);
    seen.push(...page.items.map(({ id }) => id));
    cursor = page.next;
    more = cursor !== undefined;
    await between();
  }
  return seen;
}

describe('the pages of a list', () => {
  test.each(sorts)('sorted by %s are together the whole list, in its order', async (sort) => {
    const whole = (await lines.page({ filter: {}, sort, limit: 200 }, 'matter.list', of)).items.map(({ id }) => id);
    expect(new Set(whole).size).toBe(60);
    for (const limit of [1, 7, 60, 61]) expect(await pages({ filter: {}, sort, limit })).toEqual(whole);
  });

  test.each(sorts)('sorted by %s lose and repeat nothing while matters are registered', async (sort) => {
    const before = (await lines.page({ filter: {}, sort, limit: 200 }, 'matter.list', of)).items.map(({ id }) => id);
    const seen = await pages({ filter: {}, sort, limit: 9 }, () => register({ begins: '2026-04-21T05:00:00.000Z' }));
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen.filter((id) => before.includes(id))).toEqual(before);
  });

  test('keep to their filters', async () => {
    const accepted = await pages({ filter: { state: 'accepted', holder: 'hebei' }, sort: '-due', limit: 2 });
    const rows: { id: string }[] = await model.database.query(`select id from matter where state = 'accepted' and holder = 'hebei'`);
    expect(accepted.toSorted()).toEqual(rows.map(({ id }) => id).toSorted());
    expect(accepted.length).toBeGreaterThan(2);
  });

  test('do not go on in another list or order', async () => {
    const { next } = await lines.page({ filter: {}, sort: 'number', limit: 2 }, 'matter.list', of);
    await expect(lines.page({ filter: { state: 'accepted' }, sort: 'number', limit: 2, cursor: next }, 'matter.list', of)).rejects.toThrow(
      'request.invalid',
    );
    await expect(lines.page({ filter: {}, sort: 'due', limit: 2, cursor: next }, 'matter.list', of)).rejects.toThrow('request.invalid');
  });

  test('filter by time of receipt, by deadline passed, by kind of right', async () => {
    const received = async (from: string, to: string) =>
      (await pages({ filter: { from: instant(from), to: instant(to) }, sort: 'registered', limit: 50 })).length;
    expect(await received('2026-04-20T00:00:00Z', '2026-04-20T01:00:00Z')).toBe(0);
    expect(await received('2026-04-20T01:00:00Z', '2026-04-20T01:00:00.001Z')).toBe(20);
    const overdue = await pages({ filter: { overdue: true }, sort: 'due', limit: 50 });
    const onTime = await pages({ filter: { overdue: false }, sort: 'due', limit: 50 });
    const all = await pages({ filter: {}, sort: 'due', limit: 50 });
    expect([...overdue, ...onTime].toSorted()).toEqual(all.toSorted());
    expect(await pages({ filter: { rightType: 'software' }, sort: 'due', limit: 50 })).toEqual([]);
  });
});
