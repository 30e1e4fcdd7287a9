import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { type RunningCell, startCell } from '#apps/cell/src/cell.js';
import { makeSessionKey } from '#libs/auth/src/session-keys.js';
import type { LogConfig } from '#libs/config/src/place-config.js';
import { type Region, regionNames, regions } from '#libs/domain/src/region.js';
import { type EmbeddedPostgres, startEmbeddedPostgres } from '#libs/embedded-postgres/src/embedded-postgres.js';
import { makeFingerprintKey } from '#libs/messaging/src/envelope/fingerprint-keys.js';
import { makeKeys } from '#libs/messaging/src/envelope/key-ring.js';
import type { EventLog } from '#libs/messaging/src/event-log.js';
import { openLog } from '#libs/service/src/open-log.js';
import type { PeerAddresses } from '#libs/service/src/peers.js';
import type { Started } from '#libs/service/src/started.js';
import type { Progress } from '../progress.js';
import { writePrivately } from '../write-privately.js';
import type { CellsFolder } from './cells-folder.js';
import { type CellsLog, openCellsLog } from './cells-log.js';
import { createDemoAccounts } from './create-demo-accounts.js';
import { allRoles, provisionLog, provisionRegion } from './databases.js';
import { type DemoAccount, demoAccounts } from './demo-accounts.js';
import { kafkaFor } from './kafka-connection.js';
import { host } from './ports.js';
import { type Secrets, secretsOf } from './secrets.js';

export interface Laptop {
  readonly cells: readonly RunningCell[];
  readonly accounts: readonly DemoAccount[];
  readonly dataDir: string;
  /** Until the sample was imported to its end. */
  readonly wantsSample: boolean;
  hasSample(): Promise<void>;
  /** Resolves when the database is gone, whoever ended it, with the last it said. */
  readonly databaseGone: Promise<string>;
  stop(): Promise<void>;
}

/** What the three cells share. */
interface Around {
  readonly folder: CellsFolder;
  readonly log: CellsLog;
  readonly secrets: Secrets;
  readonly postgres: EmbeddedPostgres;
  readonly keysDir: string;
  readonly logs: (region: Region) => Promise<EventLog>;
  readonly started: Started;
  readonly peers: PeerAddresses;
}

/**
 * Connections per service at most. A PostgreSQL process takes 20 MB and three cells have twelve services, so that each more costs up to 240 MB. Never one:
 * imports hold a connection for their lock.
 */
const poolSize = 2;

/** The database, then one region after the other, into `started`: whoever gave it stops them. */
export async function runLaptop(
  folder: CellsFolder,
  portBase: number,
  progress: Progress,
  started: Started,
  calledOff: AbortSignal,
): Promise<Laptop> {
  const peers = Object.fromEntries(regions.map((region, index) => [region, `http://${host}:${portBase + index}`]));
  const around = { ...(await prepare(folder, progress, started)), peers };
  const accounts = demoAccounts(around.secrets.demoPassword);
  const cells: RunningCell[] = [];
  for (const [index, region] of regions.entries()) {
    calledOff.throwIfAborted();
    const { zh, en } = regionNames[region];
    const start = () => startRegion(region, portBase + index, accounts, around);
    cells.push(await progress.step(`${zh} ${en}: 建库、迁移、启动服务 database, migrations, services`, start));
  }
  await writeRunning(folder, cells, accounts, started);
  const { path: dataDir, wantsSample } = folder;
  const hasSample = () => folder.hasSample();
  return { cells, accounts, dataDir, wantsSample, hasSample, databaseGone: around.postgres.gone, stop: () => started.stop() };
}

async function prepare(folder: CellsFolder, progress: Progress, started: Started): Promise<Omit<Around, 'peers'>> {
  const { path } = folder;
  const secrets = await secretsOf(path, allRoles);
  const keysDir = await makeAllKeys(path);
  const log = await openCellsLog(path);
  started.add(() => log.close());
  const start = () => startEmbeddedPostgres({ dataDir: join(path, 'postgres'), durable: true, log: log.postgresSays });
  const postgres = await progress.step('数据库 PostgreSQL', start);
  started.add(() => postgres.stop());
  const logs = await logsOf({ folder, log, secrets, postgres, started });
  return { folder, log, secrets, postgres, keysDir, logs, started };
}

/** On Kafka every region is a user of its own. The log in PostgreSQL is one for all three, and so is its client: three would take three times the connections. */
async function logsOf({ folder, log, secrets, postgres, started }: Omit<Around, 'logs' | 'keysDir' | 'peers'>): Promise<Around['logs']> {
  const open = (config: LogConfig, region: string) => {
    const eventLog = openLog(config, log.of(region)('log'), region);
    started.add(() => eventLog.close());
    return eventLog;
  };
  if (folder.log === 'kafka') return async (region) => open(await kafkaFor(folder.path, region), region);
  const shared = open({ kind: 'postgres', url: await provisionLog(postgres.superuserUrl, secrets.roles) }, 'all');
  return async () => shared;
}

async function startRegion(region: Region, port: number, accounts: readonly DemoAccount[], around: Around): Promise<RunningCell> {
  const { folder, log, secrets, postgres, keysDir, logs, started, peers } = around;
  const databases = await provisionRegion(region, postgres.superuserUrl, secrets.roles);
  const [eventLog, logFor, dataDir] = [await logs(region), log.of(region), join(folder.path, 'files', region)];
  const cell = await startCell({
    ...{ region, databases, eventLog, keysDir, logFor, host, port, secure: false, dataDir, poolSize },
    files: { peers },
  });
  started.add(() => cell.stop());
  await createDemoAccounts(cell, accounts);
  return cell;
}

async function makeAllKeys(dataDir: string): Promise<string> {
  const keysDir = join(dataDir, 'keys');
  const today = new Date().toISOString().slice(0, 10);
  await makeFingerprintKey(keysDir, today);
  for (const region of regions) {
    await makeKeys(keysDir, region, today);
    await makeSessionKey(keysDir, region, today);
  }
  return keysDir;
}

/** Where other commands look for running cells. */
async function writeRunning(
  { path, log }: CellsFolder,
  cells: readonly RunningCell[],
  accounts: readonly DemoAccount[],
  started: Started,
): Promise<void> {
  const file = join(path, 'running.json');
  started.add(() => rm(file, { force: true }));
  const running = { pid: process.pid, log, cells: cells.map(({ region, url }) => ({ region, url })), accounts };
  await writePrivately(file, JSON.stringify(running, null, 2));
}
