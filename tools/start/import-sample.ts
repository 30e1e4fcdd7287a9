import { join } from 'node:path';
import { runImport } from '../import/run-import.js';
import { summary } from '../import/summary.js';
import type { Progress } from '../progress.js';
import { projectRoot } from '../project-root.js';
import type { Laptop } from './laptop.js';

const sample = join(projectRoot, 'deploy/sample/hotline-work-orders.csv');

/** Sends the sample to every cell the way a user's file goes there: each takes the rows of its own desk. */
export async function importSample({ cells, accounts }: Laptop, progress: Progress): Promise<void> {
  const outcomes = [];
  for (const { region, url: baseUrl } of cells) {
    const account = accounts.find((each) => each.region === region && each.roles.includes('operator'));
    if (account === undefined) throw new Error(`no operator of ${region} to import the sample`);
    const { username, password } = account;
    outcomes.push({ region, job: await runImport({ baseUrl, file: sample, username, password }) });
  }
  progress.say(`\n${summary(outcomes)}`);
}
