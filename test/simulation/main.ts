// `npm run model -- --runs N`: plays stories of the real code for as long as is wanted.
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { checkStories } from './check-stories.js';

const usage = `npm run model -- --runs N [--seed S] [--jobs J]

按真实代码演练 N 个交错情形（丢序、重复、延迟、崩溃）；失败时给出种子和最短的经过。
Plays N stories of the real code through a log that reorders, repeats and delays, with services that die at any point.
  --runs N   how many stories; 1000000 takes a night
  --seed S   begins with this seed; the same seed plays the same stories
  --jobs J   so many processes at once (1)`;

const { values } = parseArgs({
  options: { runs: { type: 'string' }, seed: { type: 'string' }, jobs: { type: 'string' }, help: { type: 'boolean' } },
});
const wanted = {
  runs: Number(values.runs ?? 5_000),
  seed: Number(values.seed ?? Math.trunc(Date.now() % 1_000_000_000)),
  jobs: Number(values.jobs ?? 1),
};

/** So many stories have one seed: what is found is repeated in seconds, and the progress shows. */
const chunk = 1_000;

if (values.help === true || Object.values(wanted).some((each) => !Number.isSafeInteger(each) || each < 0) || wanted.jobs < 1) {
  console.log(usage);
  process.exitCode = values.help === true ? 0 : 2;
} else process.exitCode = wanted.jobs > 1 ? await inProcesses() : await here();

async function here(): Promise<number> {
  const begun = performance.now();
  for (let done = 0; done < wanted.runs; done += chunk) {
    const seed = wanted.seed + done / chunk;
    const runs = Math.min(chunk, wanted.runs - done);
    const { found } = await checkStories({ runs, seed });
    if (found !== undefined) {
      console.log(`✘ ${found}\n  again: npm run model -- --runs ${runs} --seed ${seed}`);
      return 1;
    }
    const seconds = (performance.now() - begun) / 1_000;
    console.log(`✔ ${done + runs} of ${wanted.runs} stories (seed ${seed}, ${Math.round((done + runs) / seconds)} a second)`);
  }
  return 0;
}

/** Each process plays its share, with seeds of its own. */
async function inProcesses(): Promise<number> {
  const share = Math.ceil(wanted.runs / wanted.jobs / chunk) * chunk;
  const codes = Array.from({ length: wanted.jobs }, (_, at) => {
    const runs = Math.min(share, wanted.runs - at * share);
    return runs > 0 ? another(runs, wanted.seed + (at * share) / chunk) : 0;
  });
  return Math.max(...(await Promise.all(codes)));
}

function another(runs: number, seed: number): Promise<number> {
  const words = [...process.execArgv, fileURLToPath(import.meta.url), '--runs', String(runs), '--seed', String(seed)];
  const child = spawn(process.execPath, words, { stdio: 'inherit' });
  return new Promise((resolve, reject) => child.once('error', reject).once('exit', (code) => resolve(code ?? 1)));
}
