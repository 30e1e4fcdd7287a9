import { ConfigurationWrong } from '#libs/config/src/read-config.js';
import type { Log } from '#libs/observability/src/log.js';
import { onStop } from './on-stop.js';
import { Started } from './started.js';

/** The life of a server process: starts, says where it listens, and stops in order at a signal, also at one that comes during the start. */
export async function runProcess(log: Log, start: (started: Started) => Promise<{ readonly url: string }>): Promise<void> {
  const started = new Started();
  const starting = started.orStop(() => start(started));
  onStop(async () => {
    await starting.catch(() => undefined);
    await started.stop();
    log.info('stopped');
  });
  try {
    const { url } = await starting;
    log.info({ url }, 'ready');
  } catch (err) {
    log.fatal({ err }, 'could not start');
    process.exit(1);
  }
}

/** What is wrong with the environment is for the person who wrote it: in lines, on standard error, without a stack. */
export function configured<C>(read: () => C): C {
  try {
    return read();
  } catch (failure) {
    if (!(failure instanceof ConfigurationWrong)) throw failure;
    console.error(failure.message);
    process.exit(1);
  }
}
