import { beforeAll, describe, expect, test } from '@jest/globals';
import { allContracts } from '#libs/contracts/src/all-contracts.js';
import { type PublishedEvent, UnreadableEvent } from '#libs/contracts/src/contract.js';
import { type Region, regions } from '#libs/domain/src/region.js';
import { KeyRing } from '#libs/messaging/src/envelope/key-ring.js';
import { Seals } from '#libs/messaging/src/envelope/seals.js';
import { testKeys } from '#test/support/case-status.js';
import { publishedByIntake } from './golden.complaint.js';
import { publishedOfDisputes } from './golden.dispute.js';
import { content, reporter } from './golden.facts.js';
import { publishedByReferral } from './golden.hand-over.js';
import { publishedOfMeasures } from './golden.measure.js';
import { contractPlaces, golden, goldenPlaces, placeholdersIn, placeOf, spoilings, type Unsealed, unsealed } from './golden.support.js';
import { publishedByWeb } from './golden.web.js';

const published: Unsealed[] = [];

beforeAll(async () => {
  const keys = await testKeys();
  const seals = new Map<Region, Seals>();
  for (const region of regions) seals.set(region, new Seals(await KeyRing.load(keys.directory, region)));
  const sealsOf = (region: Region) => seals.get(region) as Seals;
  const events: PublishedEvent[] = [
    ...(await publishedByIntake(sealsOf)),
    ...(await publishedByReferral(sealsOf)),
    ...(await publishedOfDisputes(sealsOf)),
    ...(await publishedOfMeasures(sealsOf)),
    ...publishedByWeb(),
  ];
  for (const event of events) published.push(await unsealed(event, sealsOf));
  await keys.remove();
});

const emittedAs = (type: string) => published.filter(({ event }) => event.type === type);

describe('the list of promises', () => {
  const listed = allContracts.map(placeOf).sort();

  test('names every contract that has a file, once, and its file is called what it promises', async () => {
    expect(listed).toEqual(await contractPlaces());
  });

  test('has a golden file for every contract, and no golden file for anything else', async () => {
    expect(await goldenPlaces()).toEqual(listed);
  });

  test('is kept by the services: they publish every event of it and nothing beside it', () => {
    const told = new Set(published.map(({ event }) => placeOf(event)));
    expect([...told].sort()).toEqual(listed);
  });
});

describe.each(allContracts.map((contract) => [placeOf(contract), contract] as const))('%s', (_place, contract) => {
  test('is published as the golden file shows it', async () => {
    const expected = await golden(contract);
    const events = emittedAs(contract.type).map(({ event }) => JSON.parse(JSON.stringify(event)) as PublishedEvent);

    expect(events.find((event) => JSON.stringify(sorted(event)) === JSON.stringify(sorted(expected))) ?? events[0]).toEqual(expected);
  });

  test('seals to the right region what belongs inside, and nobody else can open it', async () => {
    const parts = placeholdersIn(await golden(contract));
    const inside: Record<string, unknown> = Object.assign({}, ...emittedAs(contract.type).map((each) => each.inside));

    for (const part of parts) expect(inside[part]).toMatchObject(expectedInside(part));
  });

  test('is read from its golden file, with fields that nobody knows yet', async () => {
    const expected = await golden(contract);
    const later = { ...expected, data: { ...expected.data, addedLater: { by: 'somebody' } } };

    expect(contract.read(expected)).toEqual(expected);
    expect(contract.read(later)).toEqual(later);
  });

  test('is refused when a promised field is missing or of another kind', async () => {
    const expected = await golden(contract);
    const spoiled = spoilings(contract.data, expected.data);

    const accepted = spoiled.filter(({ data }) => !isRefused(() => contract.read({ ...expected, data })));
    expect(accepted.map(({ what }) => what)).toEqual([]);
    expect(spoiled.length).toBeGreaterThan(5);
  });

  test('is refused under another name or version', async () => {
    const expected = await golden(contract);
    expect(() => contract.read({ ...expected, version: contract.version + 1 })).toThrow(UnreadableEvent);
    expect(() => contract.read({ ...expected, type: `${contract.type}-not` })).toThrow(UnreadableEvent);
  });
});

function expectedInside(part: string): object {
  if (part.endsWith('.note.text')) return { reason: expect.any(String) };
  if (part.endsWith('.dispute.reasons')) return { rounds: [{ holder: expect.any(String), other: expect.any(String) }] };
  if (part.endsWith('.measure.details')) return { where: expect.any(String), items: [{ quantity: 6 }] };
  return part.endsWith('.reporter.data') ? reporter : { number: content.number, title: content.title, facts: content.facts };
}

function isRefused(read: () => unknown): boolean {
  try {
    read();
    return false;
  } catch (failure) {
    if (failure instanceof UnreadableEvent) return true;
    throw failure;
  }
}

const sorted = (value: unknown): unknown =>
  value !== null && typeof value === 'object' && !Array.isArray(value)
    ? Object.fromEntries(
        Object.entries(value)
          .sort(([a], [b]) => (a < b ? -1 : 1))
          .map(([key, inner]) => [key, sorted(inner)]),
      )
    : value;
