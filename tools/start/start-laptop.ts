import { regions } from '#libs/domain/src/region.js';
import { Started } from '#libs/service/src/started.js';
import type { Progress } from '../progress.js';
import { CellsFolder } from './cells-folder.js';
import { kafkaFor, kafkaMustBeEmpty } from './kafka-connection.js';
import type { Laptop } from './laptop.js';
import type { StartOptions } from './options.js';
import { portsMustBeFree } from './ports.js';

/** Three cells in one process on one PostgreSQL of their own: for a look, a demonstration, a test. A start that fails or is called off stops what it started. */
export function startLaptop(options: StartOptions, progress: Progress, calledOff = new AbortController().signal): Promise<Laptop> {
  const started = new Started();
  return started.orStop(async () => {
    const folder = await openFolder(options, started);
    // Only now: the services take seconds to load, and what is wrong so far is told before.
    const { runLaptop } = await progress.step('程序 programs', () => import('./laptop.js'));
    calledOff.throwIfAborted();
    return runLaptop(folder, options.portBase, progress, started, calledOff);
  });
}

/** What costs nothing to ask: whether the folder, the ports and, where it is wanted, the broker are there. */
async function openFolder(options: StartOptions, started: Started): Promise<CellsFolder> {
  const folder = await CellsFolder.open(options);
  started.add(async () => folder.release());
  await portsMustBeFree(options.portBase);
  if (folder.log === 'kafka') {
    for (const region of regions) await kafkaFor(folder.path, region);
    if (folder.isNew) await kafkaMustBeEmpty(folder.path);
  }
  await folder.keep();
  return folder;
}
