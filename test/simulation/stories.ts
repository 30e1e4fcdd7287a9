import fc from 'fast-check';
import { regions } from '#libs/domain/src/region.js';
import { Play, type Step } from './play.js';
import { comeToRest } from './quiet.js';

export interface Story {
  readonly origin: (typeof regions)[number];
  readonly kind: 'complaint' | 'report';
  /** Officers who hand over and accept and do nothing else: such matters go through many hands. */
  readonly isBrisk: boolean;
  /** Lines that bring nothing until all comes to rest, by number. */
  readonly cut: readonly number[];
  readonly steps: readonly Step[];
  /** Settles the order in which things come when the story comes to rest. */
  readonly rest: number;
}

const pick = fc.nat(10_000);
const region = fc.constantFrom(...regions);
const now_and_then = (frequency: number) => fc.nat(frequency).map((each) => each === frequency);

const steps: readonly { weight: number; arbitrary: fc.Arbitrary<Step> }[] = [
  {
    weight: 14,
    arbitrary: fc.record({ do: fc.constant('flow' as const), picks: fc.array(pick, { minLength: 1, maxLength: 10, size: 'max' }) }),
  },
  {
    weight: 14,
    arbitrary: fc.record({
      do: fc.constant('act' as const),
      ...{ pick, isDaring: now_and_then(7), isLate: now_and_then(15) },
      diesAfter: fc.oneof({ weight: 14, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: fc.nat(14) }),
    }),
  },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('die' as const), pick, after: fc.nat(14) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('again' as const), pick, back: fc.integer({ min: 1, max: 12 }) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('retry' as const), pick }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('pass' as const), hours: fc.integer({ min: 1, max: 100 }) }) },
];

const chapter = fc.array(fc.oneof(...steps), { maxLength: 46, size: 'max' });

/** Stories of one matter: what officers do, what the machinery does next, who dies when. */
export const stories: fc.Arbitrary<Story> = fc.record({
  ...{ origin: region, kind: fc.constantFrom('complaint' as const, 'report' as const), isBrisk: now_and_then(1) },
  cut: fc.array(pick, { maxLength: 2 }),
  // Two chapters: few stories are short then, and both can still shrink to nothing.
  steps: fc.tuple(chapter, chapter).map((chapters) => chapters.flat()),
  rest: fc.nat(),
});

/** Plays a story to its end. Throws a `Violation`, which tells it, where something is wrong. */
export async function played({ origin, kind, steps, rest, ...how }: Story): Promise<Play> {
  const play = await Play.begin(origin, kind, how);
  for (const step of steps) await play.step(step);
  await comeToRest(play, diceOf(rest));
  return play;
}

/** A small generator of numbers (mulberry32), so that the same story always comes to rest in the same way. */
function diceOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return (mixed ^ (mixed >>> 14)) >>> 0;
  };
}
