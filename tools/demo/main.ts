import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { type RunningCells, runningCells } from '../cell-client.js';
import { startKafka } from '../kafka/start-kafka.js';
import { Progress } from '../progress.js';
import { startLaptop } from '../start/start-laptop.js';
import { main, UserError } from '../user-error.js';
import { complaintFromBeijingToHebei } from './story.js';
import { showThreeViews } from './three-views.js';

const usage = 'npm run demo -- [--data DIR] [--log postgres|kafka]';

await main(async () => {
  const { dataDir, log, help } = options();
  if (help) return console.log(usage);
  const running = await runningCells(dataDir);
  if (running !== undefined && (log === undefined || running.log === log)) return tell(running);
  await withOwnCells(log ?? 'postgres', tell);
});

async function tell(running: RunningCells): Promise<void> {
  console.log(`\n在运行的三地上演示 on running cells (log: ${running.log})`);
  let step = 0;
  const matterId = await complaintFromBeijingToHebei(running, (who, what) => console.log(`${String(++step).padStart(2)}. ${who}: ${what}`));
  await showThreeViews(running, matterId);
}

/** Nothing runs, or on another log: three cells of our own in a throw-away folder, stopped at the end. */
async function withOwnCells(log: 'postgres' | 'kafka', work: (running: RunningCells) => Promise<void>): Promise<void> {
  const progress = new Progress();
  const dataDir = await mkdtemp(join(tmpdir(), 'jingjinji-demo-'));
  const kafka = log === 'kafka' ? await startKafka({ dataDir: join(dataDir, 'kafka'), port: 0, progress }) : undefined;
  try {
    const portBase = await freePortBase();
    const laptop = await startLaptop({ dataDir, portBase, log, reset: false, json: false, help: false }, progress);
    try {
      const running = await runningCells(dataDir);
      if (running === undefined) throw new UserError('the cells did not say where they run');
      await work(running);
    } finally {
      await laptop.stop();
    }
  } finally {
    await kafka?.stop();
    await rm(dataDir, { recursive: true, force: true });
  }
}

async function freePortBase(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number };
      server.close(() => resolve(Math.min(port, 65_530)));
    });
  });
}

function options(): { help: boolean; dataDir: string; log?: 'postgres' | 'kafka' } {
  const word = { type: 'string' } as const;
  try {
    const { values } = parseArgs({ options: { data: word, log: word, help: { type: 'boolean', default: false } } });
    const { log, help } = values;
    if (log !== undefined && log !== 'postgres' && log !== 'kafka') throw new Error(`--log ${log}?`);
    return { help, dataDir: resolve(values.data ?? '.data'), ...(log === undefined ? {} : { log }) };
  } catch (failure) {
    throw new UserError(`${(failure as Error).message}\n${usage}`);
  }
}
