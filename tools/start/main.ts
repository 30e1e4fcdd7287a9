import { onStop } from '#libs/service/src/on-stop.js';
import { Progress } from '../progress.js';
import { main, orDiskFull } from '../user-error.js';
import { importSample } from './import-sample.js';
import type { Laptop } from './laptop.js';
import { readOptions, usage } from './options.js';
import { startLaptop } from './start-laptop.js';
import { tellReady } from './tell-ready.js';

await main(async () => {
  const options = readOptions(process.argv.slice(2));
  if (options.help) {
    console.log(usage);
    return;
  }
  const progress = new Progress();
  const stopping = new AbortController();
  const starting = startLaptop(options, progress, stopping.signal);
  onStop(async () => {
    stopping.abort();
    const laptop = await starting.catch(() => undefined);
    await laptop?.stop();
  });
  try {
    const laptop = await starting;
    if (laptop.wantsSample) await progress.step('示例工单 sample work orders', () => giveSample(laptop, progress));
    if (stopping.signal.aborted) return;
    tellReady(laptop, options);
    await orDatabaseGone(laptop, stopping.signal);
  } catch (failure) {
    // Whoever asked it to stop is not told that it did not start.
    if (!stopping.signal.aborted) throw await orDiskFull(failure, options.dataDir);
  }
});

async function giveSample(laptop: Laptop, progress: Progress): Promise<void> {
  try {
    await importSample(laptop, progress);
    await laptop.hasSample();
  } catch (failure) {
    await laptop.stop();
    throw failure;
  }
}

/** Cells without a database only look alive. */
async function orDatabaseGone(laptop: Laptop, stopping: AbortSignal): Promise<void> {
  const said = await laptop.databaseGone;
  if (stopping.aborted) return;
  await laptop.stop();
  throw new Error(
    `数据库意外停止，请重新启动。The database ended by itself; start again. ${said.split('\n').at(-1) ?? ''} (${laptop.dataDir}/cells.log)`,
  );
}
