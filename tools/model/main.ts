import { parseArgs } from 'node:util';
import { main, UserError } from '../user-error.js';
import { playStories } from './play-stories.js';
import { exhaust, spinMissing, type Verdict, type Wanted } from './spin.js';
import { story } from './story.js';

const help = `npm run model                  exhausts the model of custody with Spin: four epochs, two offers in each
npm run model -- --runs N      plays N stories of the real services instead (--seed, --jobs)
npm run model -- --long        also: every hand-over ends under fair delivery`;

interface Proof extends Wanted {
  readonly says: string;
}

const safety =
  'never two holders, never none without a running clock, no epoch twice, nothing stuck, no designation undone, nothing parked';
const proofs: readonly Proof[] = [
  { says: `${safety}: 3 regions, hand-overs begin in 4 epochs, 2 offers in each`, bounds: { EPOCHS: 4, OFFERS: 2 }, large: true },
  { says: 'the same with nothing read ahead of its turn: 2 epochs, 2 offers in each', bounds: { EPOCHS: 2, OFFERS: 2, REDUCED: 0 } },
  { says: 'the same with returns, objections and passages counted: 2 epochs, 2 offers in each', bounds: { EPOCHS: 2, OFFERS: 2, PAST: 1 } },
];
const ends: readonly Proof[] = [
  { says: 'every hand-over ends under fair delivery: 1 epoch, 2 offers', bounds: { EPOCHS: 1, OFFERS: 2 }, live: true },
  { says: 'the same: 2 epochs, 2 offers in each', bounds: { EPOCHS: 2, OFFERS: 2 }, live: true, large: true },
];

async function prove(proof: Proof): Promise<boolean> {
  const verdict = await exhaust(proof);
  if (verdict.trail === undefined) {
    console.log(`✔ ${proof.says}\n  ${figures(verdict)}`);
    return true;
  }
  console.log(`✘ ${proof.says}\n${story(verdict.trail).join('\n')}`);
  return false;
}

const figures = ({ states, depth, seconds }: Verdict) =>
  `all ${states.toLocaleString('en')} states seen, depth ${depth}, ${seconds.toFixed(1)} s with the compilation`;

async function proveAll(long: boolean): Promise<void> {
  const missing = await spinMissing();
  if (missing !== undefined) throw new UserError(missing);
  for (const proof of long ? [...proofs, ...ends] : proofs) {
    if (!(await prove(proof))) process.exitCode = 1;
  }
}

await main(async () => {
  const words = process.argv.slice(2);
  if (words.some((word) => word.startsWith('--runs'))) {
    process.exitCode = await playStories(words);
    return;
  }
  const { values } = parseArgs({ args: words, options: { long: { type: 'boolean' }, help: { type: 'boolean' } } });
  if (values.help === true) console.log(help);
  else await proveAll(values.long === true);
});
