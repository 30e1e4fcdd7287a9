import { readCellConfig } from '#libs/config/src/cell-config.js';
import { createLog } from '#libs/observability/src/log.js';
import { openLog } from '#libs/service/src/open-log.js';
import { configured, runProcess } from '#libs/service/src/run-process.js';
import { startCell } from './src/cell.js';

/** One region in one process, configured by the environment: all its services and the page behind one address. */
const config = configured(() => readCellConfig());
const { region, logLevel: level } = config;
const logFor = (service: string) => createLog({ level, region, service });

await runProcess(logFor('cell'), async (started) => {
  const eventLog = openLog(config.log, logFor('log'), `${region}.cell`);
  started.add(() => eventLog.close());
  const cell = await startCell({ ...config, eventLog, logFor });
  started.add(() => cell.stop());
  return cell;
});
