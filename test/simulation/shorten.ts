import type { Step } from './play.js';
import type { Story } from './stories.js';

type Fails = (story: Story) => Promise<boolean>;

/**
 * Leaves out of a story that goes wrong all that it can do without: whole stretches of steps first, then single ones, then deliveries inside a step. Some hundred
 * replays, where the general shrinking of fast-check takes some ten thousand on stories as long as these.
 */
export async function shortened(story: Story, fails: Fails): Promise<Story> {
  let short = story;
  for (let before = Number.POSITIVE_INFINITY; weightOf(short) < before; ) {
    before = weightOf(short);
    const { cut } = short;
    short = { ...short, cut: await withoutSome(cut, (left) => fails({ ...short, cut: left })) };
    short = { ...short, steps: await withoutSome(short.steps, (steps) => fails({ ...short, steps })) };
    for (const at of short.steps.keys()) short = await withFewerDeliveries(short, at, fails);
  }
  return short;
}

const weightOf = ({ cut, steps }: Story) =>
  cut.length + steps.reduce((sum, step) => sum + 1 + (step.do === 'flow' ? step.picks.length : 0), 0);

async function withFewerDeliveries(story: Story, at: number, fails: Fails): Promise<Story> {
  const step = story.steps[at];
  if (step?.do !== 'flow' || step.picks.length < 2) return story;
  const withPicks = (picks: readonly number[]): Story => ({ ...story, steps: story.steps.with(at, { ...step, picks } satisfies Step) });
  return withPicks(await withoutSome(step.picks, (picks) => fails(withPicks(picks))));
}

/** Leaves out stretches, half of all first, then ever shorter ones, as long as what is left still fails. */
async function withoutSome<T>(all: readonly T[], fails: (left: readonly T[]) => Promise<boolean>): Promise<readonly T[]> {
  let left = all;
  for (let size = Math.ceil(left.length / 2); size >= 1; size = size === 1 ? 0 : Math.ceil(size / 2)) {
    for (let at = 0; at < left.length; ) {
      const tried = left.toSpliced(at, size);
      if (await fails(tried)) left = tried;
      else at += size;
    }
  }
  return left;
}
