import { spawn } from 'node:child_process';
import { join, resolve } from 'node:path';
import { Progress } from '../progress.js';
import { projectRoot } from '../project-root.js';
import { main } from '../user-error.js';
import { BrokerFolder } from './broker-folder.js';
import { answers } from './ports.js';
import { startKafka } from './start-kafka.js';

/** What is run against the broker: files whose path says kafka, in these projects of jest. `REQUIRE_KAFKA=1` makes a missing broker a failure in them. */
const projects = ['contracts', 'e2e'];

await main(async () => {
  const folder = new BrokerFolder(resolve('.data/kafka'));
  const port = await folder.lastPort();
  const running = port !== undefined && (await answers(port));
  const kafka = running ? undefined : await startKafka({ dataDir: folder.path, progress: new Progress() });
  try {
    process.exitCode = await runJest();
  } finally {
    await kafka?.stop();
  }
});

/** One file after another: the broker and what the tests start share few cores. */
function jestArguments(): string[] {
  const jest = join(projectRoot, 'node_modules/jest/bin/jest.js');
  return [jest, '--runInBand', '--testPathPatterns', 'kafka', '--selectProjects', ...projects, ...process.argv.slice(2)];
}

async function runJest(): Promise<number> {
  const jest = spawn(process.execPath, ['--experimental-vm-modules', '--no-warnings', ...jestArguments()], {
    stdio: 'inherit',
    cwd: projectRoot,
  });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => jest.kill(signal));
  return new Promise((resolve, reject) => jest.once('error', reject).once('exit', (status) => resolve(status ?? 1)));
}
