import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { regions } from '#libs/domain/src/region.js';
import { raceWishes } from '#test/support/environment.js';
import { each, type HandOverSides, RaceField, type Standing } from '#test/support/races.field.js';
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
  '409 dispute.move-not-allowed',
  '409 hand-over.designated',
  '409 common.saved-elsewhere',
  '412 common.stale',
];

const through = ({ status }: Told) => status === 200;

/** Nothing is on its way any more: where somebody decided, both sides and the owners' rows say so, and what was designated is carried out. */
function isOver({ rows, handOvers, disputes }: Standing): boolean {
  const held = rows.filter(({ state }) => state === 'held' || state === 'closed').length;
  const away = rows.filter(({ state }) => state === 'frozen' || state === 'in-transit').length;
  const isUnderWay = handOvers.some(({ sent }) => sent === 'in-transit');
  if (!handOvers.every(isSettled) || disputes.some((state) => state === 'agreed' || state === 'designated')) return false;
  return isUnderWay ? held === 0 && away === 1 && rows.every(({ state }) => state !== 'frozen') : held === 1 && away === 0;
}

/** Ended on both sides alike; or it waits for an officer. */
function isSettled({ sent, got, recall, designated }: HandOverSides): boolean {
  if (sent === 'drafted' || sent === 'withdrawn' || sent === 'voided') return true;
  if (sent === 'in-transit') return !designated && recall === null && (got === 'delivered' || got === 'signed');
  return sent === got;
}

/** Each effect that was acknowledged can be seen, and none that was refused. */
const effects: Readonly<Record<Client, (standing: Standing) => boolean>> = {
  accept: ({ contested, rows }) => contested?.got === 'accepted' && rows.some(({ region, epoch }) => region === 'hebei' && epoch === 2),
  return: ({ contested, rows }) =>
    contested?.got === 'returned' && rows.some(({ returns, barred }) => returns.hebei === 1 && barred.length === 0),
  object: ({ contested, rows }) => contested?.got === 'returned' && rows.some(({ barred }) => barred.includes('hebei')),
  recall: ({ contested }) => contested?.recall === (contested?.got === 'recalled' ? 'won' : 'lost'),
  designate: ({ disputes }) => disputes.some((state) => ['handed-over', 'settled-here', 'passed-on', 'lapsed'].includes(state)),
  approve: ({ contested }) => contested !== undefined && !['drafted', 'withdrawn'].includes(contested.sent),
  withdraw: ({ contested }) => contested?.sent === 'withdrawn',
  answer: ({ progress }) => progress === 'answered' || progress === 'closed',
  close: ({ progress, rows }) => progress === 'closed' && rows.some(({ state }) => state === 'closed'),
};

/** What a refused client wanted has come about without it: a decision fell with its matter, a proposal gave way to a designation, the answer had been given. */
function mayComeOtherwise(client: Client, { progress, clients: both }: Pair): boolean {
  return (
    client === 'designate' || (client === 'answer' && progress === 'answered') || (client === 'withdraw' && both.includes('designate'))
  );
}

/** A proposal that was approved and not sent yet gives way to a designation (P-06). */
const gaveWay = (client: Client, pair: Pair, { contested }: Standing) =>
  client === 'approve' && pair.clients.includes('designate') && contested?.sent === 'withdrawn';

function mustBeSound(pair: Pair, { told }: Race, standing: Standing): void {
  for (const each of told) {
    const seen = effects[each.client](standing) || gaveWay(each.client, pair, standing);
    if (through(each)) expect({ ...each, standing, seen }).toMatchObject({ seen: true });
    else expect(conflicts).toContain(`${each.status} ${each.code}`);
  }
  const [first, second] = told;
  const won = told.filter(through).length;
  if (pair.through === 'one') expect({ told, won }).toMatchObject({ won: 1 });
  if (pair.through === 'first') expect([through(first), through(second)]).toEqual([true, false]);
  if (pair.through === 'either') expect(won).toBeGreaterThanOrEqual(1);
  for (const { client, status } of told) {
    const isTwin = told.every((each) => each.client === client);
    if (status === 200 || isTwin || mayComeOtherwise(client, pair)) continue;
    expect({ client, standing, seen: effects[client](standing) }).toMatchObject({ seen: false });
  }
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
      beijing.map(([matterId]) => ({ matterId, handOverId: '', complaint: 0, outgoing: 0, incoming: 0, disputeId: '', dispute: 0 })),
      () => true,
    );
    for (const [id, { digest }] of beijing) {
      const newest = standing.get(id)?.rows.reduce((last, row) => (row.epoch > last.epoch ? row : last));
      for (const region of regions) expect(views.get(region)?.get(id)).toEqual({ digest, holder: newest?.region, custody: newest?.state });
    }
  }, 600_000);
});
