import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { regions } from '#libs/domain/src/region.js';
import { raceWishes } from '#test/support/environment.js';
import { each, RaceField, type Standing } from '#test/support/races.field.js';
import { type Client, type Contested, clients, type Pair, pairs } from '#test/support/races.pairs.js';
import { startRegions, type TestRegions } from '#test/support/region.js';

let three: TestRegions;
let field: RaceField;
beforeAll(async () => {
  three = await startRegions();
  field = new RaceField(three);
});
afterAll(async () => {
  await field.close();
  await three.stop();
});

const { times } = raceWishes();

interface Race {
  readonly matter: Contested;
  readonly told: readonly [Told, Told];
}
interface Told {
  readonly client: Client;
  readonly status: number;
  readonly code: string | undefined;
}

/** Two clients of one pair send at the same instant; who is named first takes turns in being sent first. */
async function run({ clients: both }: Pair, matter: Contested, at: number): Promise<Race> {
  const order = at % 2 === 0 ? both : both.toReversed();
  const told = await Promise.all(
    order.map(async (client) => {
      const { status, body } = await clients[client](three, matter);
      return { client, status, code: body.code };
    }),
  );
  return { matter, told: (at % 2 === 0 ? told : told.toReversed()) as unknown as Race['told'] };
}

/** What a client that lost is told: a stable code that says what to do next. */
const conflicts = [
  '409 hand-over.move-not-allowed',
  '409 hand-over.recall-asked-already',
  '409 custody.move-not-allowed',
  '409 complaint.move-not-allowed',
  '409 common.saved-elsewhere',
  '412 common.stale',
];

const through = ({ status }: Told) => status === 200;

/** Nothing is on its way any more: where somebody decided, both sides and the owners' rows say so. */
function isOver({ rows, outgoing, incoming }: Standing): boolean {
  const held = rows.filter(({ state }) => state === 'held' || state === 'closed').length;
  const underWay = rows.some(({ state }) => state === 'frozen' || state === 'in-transit');
  if (outgoing === undefined || ['withdrawn', 'voided'].includes(outgoing.state)) return held === 1 && !underWay;
  if (outgoing.state === 'approved') return false;
  if (outgoing.state === 'in-transit')
    return (
      incoming !== undefined &&
      !['accepted', 'returned', 'recalled'].includes(incoming) &&
      outgoing.recall === null &&
      rows.some(({ state }) => state === 'in-transit')
    );
  return incoming === outgoing.state && held === 1 && !underWay;
}

/** Each effect that was acknowledged can be seen, and none that was refused. */
const effects: Readonly<Record<Client, (standing: Standing) => boolean>> = {
  accept: ({ incoming, rows }) =>
    incoming === 'accepted' && rows.some(({ region, epoch, state }) => region === 'hebei' && epoch === 2 && state === 'held'),
  return: ({ incoming, rows }) => incoming === 'returned' && rows.some(({ returns }) => returns.hebei === 1),
  recall: ({ incoming, outgoing }) => outgoing?.recall === (incoming === 'recalled' ? 'won' : 'lost'),
  approve: ({ outgoing }) => outgoing !== undefined && ['in-transit', 'voided'].includes(outgoing.state),
  withdraw: ({ outgoing }) => outgoing?.state === 'withdrawn',
  answer: ({ progress }) => progress === 'answered' || progress === 'closed',
  close: ({ progress, rows }) => progress === 'closed' && rows.some(({ state }) => state === 'closed'),
};

function mustBeSound(pair: Pair, { told }: Race, standing: Standing): void {
  for (const each of told) {
    if (through(each)) expect({ ...each, standing, seen: effects[each.client](standing) }).toMatchObject({ seen: true });
    else expect(conflicts).toContain(`${each.status} ${each.code}`);
  }
  const [first, second] = told;
  const won = told.filter(through).length;
  if (pair.through === 'one') expect({ told, won }).toMatchObject({ won: 1 });
  if (pair.through === 'first') expect([through(first), through(second)]).toEqual([true, false]);
  if (pair.through === 'either') expect(won).toBeGreaterThanOrEqual(1);
  const refused = told.filter((each) => !through(each) && each.client !== told.find(through)?.client);
  // `answer` was given before the race where the matter is answered already.
  for (const { client } of refused)
    if (!(client === 'answer' && pair.progress === 'answered'))
      expect({ client, standing, seen: effects[client](standing) }).toMatchObject({ seen: false });
}

describe(`two clients at the same instant, ${times} times each`, () => {
  test.each(pairs.map((pair) => ({ pair, name: `${pair.clients.join(' and ')}, ${pair.stage === 'none' ? 'held' : pair.stage}` })))(
    '$name: one comes through, the other is told, one region holds',
    async ({ pair }) => {
      const matters = await field.prepare(pair, times);

      const races = await each([...matters.keys()], (at) => run(pair, matters[at] as Contested, at));

      const standing = await field.settled(matters, isOver);
      for (const race of races) mustBeSound(pair, race, standing.get(race.matter.matterId) as Standing);
    },
    600_000,
  );

  test('leave nothing parked, and three read models that show the same and the holder', async () => {
    for (const region of regions) expect(await field.parked(region)).toEqual([]);
    const views = await field.views();
    const beijing = [...(views.get('beijing') ?? [])];
    expect(beijing.length).toBe(pairs.length * times);
    const standing = await field.settled(
      beijing.map(([matterId]) => ({ matterId, handOverId: '', complaint: 0, outgoing: 0, incoming: 0 })),
      () => true,
    );
    for (const [id, { digest }] of beijing) {
      const newest = standing.get(id)?.rows.reduce((last, row) => (row.epoch > last.epoch ? row : last));
      for (const region of regions) expect(views.get(region)?.get(id)).toEqual({ digest, holder: newest?.region, custody: newest?.state });
    }
  }, 600_000);
});
