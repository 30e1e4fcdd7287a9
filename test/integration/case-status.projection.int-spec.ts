import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { type Region, regions } from '#libs/domain/src/region.js';
import type { ReceivedEvent } from '#libs/messaging/src/envelope/envelope.js';
import { contentOf, matterId, openReadModel, sealedToEach, type TestReadModel, testKeys } from '#test/support/case-status.js';
import { MatterStory } from '#test/support/matter-story.js';
import { goOn } from '#test/support/matter-story.steps.js';

let keys: Awaited<ReturnType<typeof testKeys>>;
let models: TestReadModel[];
beforeAll(async () => {
  keys = await testKeys();
  models = [];
  for (const region of regions) models.push(await openReadModel(region, keys.directory));
});
afterAll(async () => {
  for (const model of models) await model.close();
  await keys.remove();
});

const digests = async ({ database }: TestReadModel) => database.query(`select id, digest from matter order by id`);
const one = async ({ database }: TestReadModel, id: string) => (await database.query(`select * from matter where id = $1`, [id]))[0];

/** A story whose content only the regions of its way can open. */
async function story(n: number, origin: Region): Promise<MatterStory> {
  const number = `BJ2026042000${String(n).padStart(4, '0')}`;
  return new MatterStory({ id: matterId(n), number, origin, sealed: await sealedToEach(keys.directory, contentOf({ number, origin })) });
}

function shuffled(events: readonly ReceivedEvent[], seed: number): ReceivedEvent[] {
  const [dice] = fc.sample(fc.array(fc.nat(), { minLength: events.length * 2, maxLength: events.length * 2 }), { seed, numRuns: 1 });
  const doubled = [...events, ...events.filter((_event, at) => (dice?.[at] ?? 0) % 3 === 0)];
  return doubled
    .map((event, at) => ({ event, place: dice?.[at] ?? 0 }))
    .sort((a, b) => a.place - b.place)
    .map(({ event }) => event);
}

describe('three copies of the read model', () => {
  test('are equal once they have heard the same, in whatever order, twice, and from several topics at once', async () => {
    const stories: MatterStory[] = [];
    for (const [n, steps] of fc
      .sample(fc.array(fc.nat(), { minLength: 5, maxLength: 60, size: 'max' }), { seed: 7, numRuns: 8 })
      .entries()) {
      const begun = await story(n, regions[n % 3] as Region);
      for (const step of steps) goOn(begun, step);
      stories.push(begun);
    }
    const events = stories.flatMap((each) => each.events);
    for (const [at, model] of models.entries()) {
      const arriving = shuffled(events, at + 1);
      await Promise.all([0, 1, 2].map((lane) => model.hear(arriving.filter((_event, index) => index % 3 === lane))));
    }

    const [beijing, tianjin, hebei] = await Promise.all(models.map(digests));
    expect(beijing).toHaveLength(stories.length);
    expect(tianjin).toEqual(beijing);
    expect(hebei).toEqual(beijing);
    for (const each of stories) {
      expect(await one(models[0] as TestReadModel, each.facts.id)).toMatchObject({
        holder: each.holder,
        custody: each.row.state,
        state: each.state,
      });
    }
  });

  test('open of a matter only what was sealed to their region, whenever it came', async () => {
    const told = (await story(100, 'beijing')).draft('hebei').approve().deliver().sign().accept().letGo();
    for (const model of models) await model.hear(told.events.toReversed());
    const [beijing, tianjin, hebei] = await Promise.all(models.map((model) => one(model, told.facts.id)));
    for (const linked of [beijing, hebei]) {
      expect(linked).toMatchObject({
        title: '网购裤子疑似冒牌',
        respondent: '某服装有限公司',
        holder: 'hebei',
        regions: ['beijing', 'hebei'],
      });
    }
    expect(tianjin).toMatchObject({ title: null, respondent: null, place: null, holder: 'hebei', number: told.facts.number, listed: true });
    expect(tianjin.digest).toBe(hebei.digest);
    const words = await (models[1] as TestReadModel).database.query(`select content_words from matter_words where matter_id = $1`, [
      told.facts.id,
    ]);
    expect(words).toEqual([{ content_words: '' }]);
  });

  test('keep to themselves a matter of which they have heard no number yet, and list it as soon as they have', async () => {
    const told = (await story(101, 'beijing')).draft('hebei').approve().deliver();
    const [, tianjin] = models as [TestReadModel, TestReadModel];
    await tianjin.hear(told.events.filter(({ region }) => region === 'hebei'));
    expect(await one(tianjin, told.facts.id)).toMatchObject({ listed: false });
    await tianjin.hear(told.events);
    expect(await one(tianjin, told.facts.id)).toMatchObject({ listed: true, custody: 'in-transit' });
  });

  test('hear an event although another region used its id before', async () => {
    const told = await story(103, 'beijing');
    const [first] = told.events as [ReceivedEvent];
    const other = { ...(await story(104, 'tianjin')).events[0], id: first.id } as ReceivedEvent;
    const [, tianjin] = models as [TestReadModel, TestReadModel];
    await tianjin.hear([other, ...told.events]);
    expect(await one(tianjin, told.facts.id)).toMatchObject({ number: told.facts.number, listed: true });
  });

  test('tell of every matter that changed, and of none for an event that they knew', async () => {
    const [, tianjin] = models as [TestReadModel, TestReadModel];
    const { events, facts } = await story(102, 'tianjin');
    await tianjin.hear([...events, ...events]);
    const changes = await tianjin.database.query(`select count(*)::int as n from matter_change where matter_id = $1`, [facts.id]);
    expect(changes).toEqual([{ n: events.length }]);
  });
});
