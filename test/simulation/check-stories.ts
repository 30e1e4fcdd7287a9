import fc from 'fast-check';
import { shortened } from './shorten.js';
import { played, type Story, stories } from './stories.js';

export interface Checked {
  readonly runs: number;
  /** Undefined: nothing was found. Otherwise a short story that goes wrong, and how to see it again. */
  readonly found: string | undefined;
}

interface Wanted {
  readonly runs: number;
  readonly seed: number;
  /** Without it the story is told as long as it was found. */
  readonly shortens?: boolean;
}

/** Plays so many stories. The same seed plays the same ones again. */
export async function checkStories({ runs, seed, shortens = true }: Wanted): Promise<Checked> {
  const property = fc.asyncProperty(stories, async (story) => void (await played(story)));
  const { failed, counterexample, numRuns } = await fc.check(property, { numRuns: runs, seed, endOnFailure: true });
  if (!failed || counterexample === null) return { runs, found: undefined };
  const [story] = counterexample;
  const told = await wrongWith(shortens ? await shortened(story, async (each) => (await wrongWith(each)) !== undefined) : story);
  return { runs: numRuns, found: `seed ${seed}, story ${numRuns}${told ?? ', which does not fail again'}` };
}

async function wrongWith(story: Story): Promise<string | undefined> {
  try {
    await played(story);
    return undefined;
  } catch (failure) {
    return failure instanceof Error ? `\n${failure.message.replace(/^\n/, '')}` : String(failure);
  }
}
