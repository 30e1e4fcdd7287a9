import { mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import pino from 'pino';
import { type RunningCell, startCell } from '#apps/cell/src/cell.js';
import { makeSessionKey } from '#libs/auth/src/session-keys.js';
import type { LogConfig } from '#libs/config/src/place-config.js';
import { type Region, regionNames, regions } from '#libs/domain/src/region.js';
import { type EmbeddedPostgres, startEmbeddedPostgres } from '#libs/embedded-postgres/src/embedded-postgres.js';
import { makeKeys } from '#libs/messaging/src/envelope/key-ring.js';
import type { EventLog } from '#libs/messaging/src/event-log.js';
import { createLog, type Log } from '#libs/observability/src/log.js';
import { openLog } from '#libs/service/src/open-log.js';
import type { Progress } from '../progress.js';
import { UserError } from '../user-error.js';
import { createDemoAccounts } from './create-demo-accounts.js';
import { allRoles, provisionLog, provisionRegion } from './databases.js';
import { type DemoAccount, demoAccounts } from './demo-accounts.js';
import { kafkaFor } from './kafka-connection.js';
import type { StartOptions } from './options.js';
import { type Secrets, secretsOf } from './secrets.js';

export interface Laptop {
  readonly cells: readonly RunningCell[];
  readonly accounts: readonly DemoAccount[];
  readonly dataDir: string;
  /** True on the very first start of this data folder. */
  readonly isNew: boolean;
  stop(): Promise<void>;
}

const host = '127.0.0.1';
const mark = 'jingjinji.json';

/** Three cells in one process on one PostgreSQL of their own: for a look, a demonstration, a test. */
export async function startLaptop(options: StartOptions, progress: Progress): Promise<Laptop> {
  await portsMustBeFree(options.portBase);
  const isNew = await openDataFolder(options);
  const { dataDir } = options;
  const secrets = await secretsOf(dataDir, allRoles);
  const lines = pino.destination({ dest: join(dataDir, 'cells.log'), append: true, sync: false });
  const logFor = (region: string) => (service: string) => createLog({ level: 'info', region, service, to: lines });
  const postgres = await progress.step('PostgreSQL', () => startEmbeddedPostgres({ dataDir: join(dataDir, 'postgres'), durable: true }));
  const opened: { stop(): Promise<unknown> }[] = [postgres];
  const stop = async () => {
    for (const part of opened.reverse()) await part.stop();
    opened.length = 0;
    lines.flushSync();
  };
  try {
    const keysDir = await makeAllKeys(dataDir);
    const accounts = demoAccounts(secrets.demoPassword);
    const cells: RunningCell[] = [];
    for (const [index, region] of regions.entries()) {
      const cell = await progress.step(`${regionNames[region].zh} ${regionNames[region].en}`, () =>
        startRegion(
          region,
          { ...options, portBase: options.portBase + index },
          { postgres, secrets, keysDir, logFor: logFor(region), opened },
        ),
      );
      await createDemoAccounts(cell, accounts);
      cells.push(cell);
    }
    await writeRunning(dataDir, cells, accounts, options.log);
    opened.push({ stop: () => rm(join(dataDir, 'running.json'), { force: true }) });
    return { cells, accounts, dataDir, isNew, stop };
  } catch (failure) {
    await stop();
    throw failure;
  }
}

interface Around {
  readonly postgres: EmbeddedPostgres;
  readonly secrets: Secrets;
  readonly keysDir: string;
  readonly logFor: (service: string) => Log;
  readonly opened: { stop(): Promise<unknown> }[];
}

async function startRegion(region: Region, { dataDir, log, portBase: port }: StartOptions, around: Around): Promise<RunningCell> {
  const { postgres, secrets, keysDir, logFor, opened } = around;
  const databases = await provisionRegion(region, postgres.superuserUrl, secrets.roles);
  const config: LogConfig =
    log === 'kafka' ? await kafkaFor(dataDir, region) : { kind: 'postgres', url: await provisionLog(postgres.superuserUrl, secrets.roles) };
  const eventLog: EventLog = openLog(config, logFor('log'), region);
  opened.push({ stop: () => eventLog.close() });
  const place = {
    region,
    databases,
    eventLog,
    keysDir,
    logFor,
    host,
    port,
    secure: false,
    dataDir: join(dataDir, 'files', region),
    poolSize: 4,
  };
  const cell = await startCell(place);
  opened.push(cell);
  return cell;
}

async function makeAllKeys(dataDir: string): Promise<string> {
  const keysDir = join(dataDir, 'keys');
  const today = new Date().toISOString().slice(0, 10);
  for (const region of regions) {
    await makeKeys(keysDir, region, today);
    await makeSessionKey(keysDir, region, today);
  }
  return keysDir;
}

/** Returns whether the folder is new. Deletes only what a start has made. */
async function openDataFolder({ dataDir, reset }: StartOptions): Promise<boolean> {
  const known = await readFile(join(dataDir, mark)).then(
    () => true,
    () => false,
  );
  if (reset && known) await rm(dataDir, { recursive: true, force: true });
  if (known && !reset) return false;
  const there = await stat(dataDir).catch(() => undefined);
  if (there !== undefined && !there.isDirectory())
    throw new UserError(`${dataDir} 不是文件夹：请用 --data 指定文件夹。It is not a folder; name one with --data.`);
  await mkdir(dataDir, { recursive: true });
  await writeFile(join(dataDir, mark), JSON.stringify({ made: new Date().toISOString() }));
  return true;
}

async function writeRunning(dataDir: string, cells: readonly RunningCell[], accounts: readonly DemoAccount[], log: string): Promise<void> {
  const running = { pid: process.pid, log, cells: cells.map(({ region, url }) => ({ region, url })), accounts };
  await writeFile(join(dataDir, 'running.json'), JSON.stringify(running, null, 2), { mode: 0o600 });
}

/** Asked before anything is started, so that a taken port costs no time. */
async function portsMustBeFree(base: number): Promise<void> {
  for (const index of regions.keys()) {
    await new Promise<void>((resolve, reject) => {
      const server = createServer().once('error', reject);
      server.listen(base + index, host, () => server.close(() => resolve()));
    });
  }
}
