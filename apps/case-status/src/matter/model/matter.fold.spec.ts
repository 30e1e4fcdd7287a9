import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { allContracts } from '#libs/contracts/src/all-contracts.js';
import type { ReceivedEvent } from '#libs/messaging/src/envelope/envelope.js';
import { MatterStory } from '#test/support/matter-story.js';
import { goOn } from '#test/support/matter-story.steps.js';
import { isRunning } from './deadlines.fold.js';
import { digestOf } from './digest.js';
import { heardEvent, publicPart } from './heard-event.js';
import { foldMatter } from './matter.fold.js';

const id = '0198c2f0-0000-7000-8000-000000000001';
const begun = () => new MatterStory({ id, number: 'BJ20260420000001', origin: 'beijing' });
const viewOf = (events: readonly ReceivedEvent[]) => foldMatter(id, events.map(heardEvent));
const told = (dice: readonly number[]) => {
  const story = begun();
  for (const each of dice) goOn(story, each);
  return story;
};
const dice = fc.array(fc.nat(1_000), { minLength: 5, maxLength: 70, size: 'max' });

describe('the matter as a function of its events', () => {
  test('does not show in which order they came, nor how often', () => {
    fc.assert(
      fc.property(
        dice.chain((steps) => fc.tuple(fc.constant(told(steps).events), fc.infiniteStream(fc.nat()))),
        ([events, random]) => {
          const heard = events.map(heardEvent);
          const expected = foldMatter(id, heard);
          const doubled = [...heard, ...heard.filter(() => (random.next().value ?? 0) % 2 === 0)];
          const shuffled = doubled.map((event) => ({ event, at: random.next().value ?? 0 })).sort((a, b) => a.at - b.at);
          const arrived = shuffled.map(({ event }) => event);
          expect(foldMatter(id, arrived)).toEqual(expected);
          expect(digestOf(foldMatter(id, arrived), arrived)).toBe(digestOf(expected, heard));
        },
      ),
      { numRuns: 150 },
    );
  });

  test('names holder, custody, state and both sides of each hand-over as their owners have them', () => {
    fc.assert(
      fc.property(dice, (steps) => {
        const story = told(steps);
        const { custody, progress, handOvers } = viewOf(story.events);
        expect(custody).toMatchObject({
          region: story.holder,
          epoch: story.row.epoch,
          state: story.row.state,
          disputed: story.row.disputed,
        });
        expect(progress.state).toBe(story.state);
        const sides = new Map(handOvers.map(({ id, outgoing, incoming }) => [id, [outgoing?.state, incoming?.state]]));
        for (const handOver of story.handOvers) expect(sides.get(handOver.id)).toEqual([handOver.outgoing, handOver.incoming]);
      }),
      { numRuns: 200 },
    );
  });

  test('never lets an event of an older epoch change the holder', () => {
    fc.assert(
      fc.property(dice, fc.nat(), (steps, pick) => {
        const { events } = told(steps);
        const all = viewOf(events);
        const epochOf = ({ event }: ReceivedEvent) => Number((event.data as { epoch?: number }).epoch ?? 1);
        const old = events.filter((event) => epochOf(event) < (all.custody?.epoch ?? 1));
        if (old.length === 0) return;
        const without = events.filter((event) => event !== old[pick % old.length]);
        expect(viewOf(without).custody).toEqual(all.custody);
      }),
      { numRuns: 200 },
    );
  });

  test('is tried with stories that go far: many holders, returns, recalls', () => {
    const views = fc.sample(dice, { seed: 1, numRuns: 150 }).map((steps) => viewOf(told(steps).events));
    const far = views.filter(({ custody }) => (custody?.epoch ?? 0) > 1);
    const worked = far.filter(({ custodyChain, progress }) => custodyChain.length > 1 && progress.state !== 'registered');
    const ends = new Set(views.flatMap(({ handOvers }) => handOvers.map(({ outgoing }) => outgoing?.state)));
    expect(far.length).toBeGreaterThan(30);
    expect(worked.length).toBeGreaterThan(10);
    expect([...ends]).toEqual(expect.arrayContaining(['accepted', 'returned', 'recalled', 'withdrawn', 'rejected']));
  });

  test('shows an accepted hand-over as a new holder even before the new owner has said anything', () => {
    const story = begun().draft('hebei').approve().deliver().sign().accept();
    const accepted = story.events.findIndex(({ event }) => event.type === 'case-referral.hand-over-accepted');
    const view = viewOf(story.events.slice(0, accepted + 1));
    expect(view.custody).toMatchObject({ region: 'hebei', epoch: 2, version: 0, state: 'held' });
    expect(view.custodyChain.map(({ region, how }) => `${region} ${how}`)).toEqual(['beijing registered', 'hebei taken']);
  });

  test('counts a stay from the acceptance, whatever else tells of it', () => {
    const story = begun().draft('hebei').approve().deliver().sign().accept();
    const accepted = story.events.find(({ event }) => event.type === 'case-referral.hand-over-accepted');
    expect(viewOf(story.events).custodyChain[1]).toMatchObject({ from: accepted?.time, handOverId: story.last.id });
  });

  test('begins a new stay with a matter that is registered, whatever the holder before it had decided', () => {
    const story = begun().draft('hebei').approve().deliver().sign().accept().letGo();
    expect(viewOf(story.events).progress).toMatchObject({ state: 'registered' });
    expect(viewOf(story.move('accepted').events).progress).toMatchObject({ state: 'accepted' });
  });

  test('gives a fact told in another region’s name no weight, and says that it was told', () => {
    const story = begun();
    const honest = viewOf(story.events);
    const view = viewOf(story.forge('tianjin', 'hebei').events);
    expect(view).toMatchObject({ custody: honest.custody, regions: ['beijing'], ignored: [`tianjin/${story.events.at(-1)?.id}`] });
  });

  test('touches no hand-over by the word of a region that is no side of it', () => {
    const story = begun().draft('hebei').approve().deliver();
    const stranger = story.events.map((event) =>
      event.event.type.endsWith('hand-over-delivered') ? { ...event, id: 'x', region: 'tianjin' as const } : event,
    );
    expect(viewOf(stranger).handOvers[0]).toMatchObject({ outgoing: { state: 'in-transit' }, incoming: null });
  });
});

describe('the sides of a hand-over', () => {
  test('tell their states and versions from their own topics', () => {
    const story = begun().draft('hebei').approve().deliver().sign();
    expect(viewOf(story.events).handOvers).toMatchObject([
      {
        from: 'beijing',
        to: 'hebei',
        outgoing: { state: 'in-transit', version: 3 },
        incoming: { state: 'signed', version: 2 },
        open: true,
      },
    ]);
  });

  test('a recall that meets a return is lost, one that is confirmed is won', () => {
    const lost = begun().draft('hebei').approve().deliver().sign().askBack().return().end('returned');
    const won = begun().draft('hebei').approve().deliver().askBack().confirmRecall().end('recalled');
    expect(viewOf(lost.events).handOvers[0]).toMatchObject({ recall: 'lost', ground: 'no-power', open: false });
    expect(viewOf(won.events).handOvers[0]).toMatchObject({ recall: 'won', open: false });
  });

  test('a proposal links nobody; an offer links the receiver, even after a return', () => {
    const drafted = begun().draft('hebei');
    expect(viewOf(drafted.events).regions).toEqual(['beijing']);
    expect(viewOf(drafted.approve().deliver().sign().return().end('returned').events).regions).toEqual(['beijing', 'hebei']);
  });
});

describe('the clocks', () => {
  const running = (events: readonly ReceivedEvent[]) =>
    viewOf(events)
      .deadlines.filter(isRunning)
      .map(({ what, region }) => `${region} ${what}`);

  test('run for whoever must act next', () => {
    const story = begun();
    expect(running(story.events)).toEqual(['beijing decide']);
    expect(running(story.draft('hebei').events)).toEqual(['beijing approve', 'beijing decide']);
    expect(running(story.approve().events)).toEqual(['hebei sign', 'beijing decide']);
    expect(running(story.deliver().sign().events)).toEqual(['hebei return', 'beijing decide']);
    expect(running(story.accept().letGo().events)).toEqual(['hebei decide']);
    expect(running(story.move('accepted').events)).toEqual([]);
  });

  test('a receipt by silence is not a signature: the limit passed (R-024)', () => {
    const [sign] = viewOf(begun().draft('hebei').approve().deliver().sign(undefined, 'system', true).events).deadlines.filter(
      ({ what }) => what === 'sign',
    );
    expect(sign).toMatchObject({ region: 'hebei', lapsed: expect.any(String) });
    expect(sign).not.toHaveProperty('met');
  });

  test('a report is to be verified in time', () => {
    const story = new MatterStory({ id, number: 'HE1', origin: 'hebei', kind: 'report' }).move('verifying');
    expect(running(story.events)).toEqual(['hebei verify']);
  });
});

describe('what a matter waits for', () => {
  const tasks = (story: MatterStory) => viewOf(story.events).tasks.map(({ kind, region }) => `${region} ${kind}`);

  test('is told step by step along the whole way', () => {
    const story = begun();
    expect(tasks(story)).toEqual(['beijing decide']);
    expect(tasks(story.draft('hebei'))).toEqual(['beijing decide', 'beijing approve-referral']);
    expect(tasks(story.approve())).toEqual([]);
    expect(tasks(story.deliver())).toEqual(['hebei sign-hand-over']);
    expect(tasks(story.sign())).toEqual(['hebei answer-hand-over']);
    expect(tasks(story.accept().letGo())).toEqual(['hebei decide']);
    expect(tasks(story.move('accepted'))).toEqual(['hebei answer']);
    expect(tasks(story.move('answered'))).toEqual(['hebei close']);
    expect(tasks(story.move('closed'))).toEqual([]);
  });
});

test('what is sealed to one region is no part of a heard event, whatever the field is called', () => {
  const jwe = 'eyJhbGciOiJFQ0RILUVTIn0..aaaa.bbbb.cccc';
  const pattern = '^[\\w-]+\\.[\\w-]*\\.[\\w-]+\\.[\\w-]+\\.[\\w-]+$';
  for (const { data } of allContracts) {
    const properties = Object.entries(data.properties as Record<string, { pattern?: string }>);
    const sealed = properties.filter(([, schema]) => schema.pattern === pattern).map(([name]) => name);
    const heard = publicPart(Object.fromEntries(properties.map(([name]) => [name, sealed.includes(name) ? jwe : 'plain 1.2.3.4.5'])));
    expect(Object.keys(heard)).toEqual(properties.map(([name]) => name).filter((name) => !sealed.includes(name)));
  }
});
