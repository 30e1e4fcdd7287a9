import { regionNames } from '#libs/domain/src/region.js';
import { main, UserError } from '../user-error.js';
import { readOptions, usage } from './options.js';
import { ProgressLine } from './progress-line.js';
import { runImport } from './run-import.js';
import { exitCode, type Outcome, summary } from './summary.js';
import { type Target, targetsOf } from './targets.js';

await main(async () => {
  const options = readOptions(process.argv.slice(2));
  if (options === 'help') {
    console.log(usage);
    return;
  }
  const outcomes: Outcome[] = [];
  for (const target of await targetsOf(options)) outcomes.push(await bring(options.file, target));
  console.log(summary(outcomes));
  process.exitCode = exitCode(outcomes);
});

async function bring(file: string, { region, ...target }: Target): Promise<Outcome> {
  const line = new ProgressLine(regionNames[region].zh);
  const refusedTo = `${file}.refused.${region}.csv`;
  try {
    const job = await runImport({ ...target, file, refusedTo, onProgress: (each) => line.show(each) });
    return { region, job, refusedTo };
  } catch (failure) {
    // One cell that does not answer keeps nothing from the others.
    if (failure instanceof UserError) return { region, failure: failure.message };
    throw failure;
  } finally {
    line.end();
  }
}
