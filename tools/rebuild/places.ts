import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { type LogConfig, readServiceConfig } from '#libs/config/src/service-config.js';
import type { Region } from '#libs/domain/src/region.js';
import { startEmbeddedPostgres } from '#libs/embedded-postgres/src/embedded-postgres.js';
import { roleOf } from '#libs/persistence/src/provision.js';
import { runningCells } from '../cell-client.js';
import { allRoles, logDatabase, logRole } from '../start/databases.js';
import { kafkaFor } from '../start/kafka-connection.js';
import { secretsOf } from '../start/secrets.js';
import { UserError } from '../user-error.js';
import type { RebuildOptions } from './options.js';

/** Where one region's read model, log and keys are. */
export interface Place {
  readonly region: Region;
  /** Of the owner of the schema. */
  readonly databaseUrl: string;
  readonly log: LogConfig;
  readonly keysDir: string;
}

export interface Places {
  readonly places: readonly Place[];
  close(): Promise<void>;
}

export const findPlaces = (options: RebuildOptions): Promise<Places> => (options.environment ? fromEnvironment() : fromDataFolder(options));

async function fromEnvironment(): Promise<Places> {
  const { region, databaseOwnerUrl, log, keysDir } = readServiceConfig();
  if (databaseOwnerUrl === undefined) throw new UserError('DATABASE_OWNER_URL is missing: a rebuild makes and renames tables.');
  return { places: [{ region, databaseUrl: databaseOwnerUrl, log, keysDir }], close: async () => undefined };
}

/** Beside running cells their PostgreSQL is used; where none run, it is started for as long as the rebuild takes. */
async function fromDataFolder({ dataDir, regions, log }: RebuildOptions): Promise<Places> {
  const running = await runningCells(dataDir);
  const postgres = running === undefined ? await started(dataDir) : { port: await portOf(dataDir), stop: async () => undefined };
  try {
    return { places: await placesAt(postgres.port, running?.log ?? log, { dataDir, regions }), close: () => postgres.stop() };
  } catch (failure) {
    await postgres.stop();
    throw failure;
  }
}

async function placesAt(
  port: number,
  log: 'postgres' | 'kafka',
  { dataDir, regions }: Pick<RebuildOptions, 'dataDir' | 'regions'>,
): Promise<Place[]> {
  const { roles } = await secretsOf(dataDir, allRoles);
  const address = (database: string, role: string) => `postgresql://${role}:${roles[role] ?? ''}@127.0.0.1:${port}/${database}`;
  const places = regions.map(async (region) => ({
    region,
    databaseUrl: address(region, `${roleOf(region, 'case-status')}_owner`),
    log: log === 'kafka' ? await kafkaFor(dataDir, region) : { kind: 'postgres' as const, url: address(logDatabase, logRole) },
    keysDir: join(dataDir, 'keys'),
  }));
  return Promise.all(places);
}

async function started(dataDir: string) {
  if (!(await exists(join(dataDir, 'jingjinji.json'))))
    throw new UserError(
      `${dataDir} 中没有数据：请先运行 npm start，或用 --data 指定。No data there; run "npm start" first or name a folder with --data.`,
    );
  return startEmbeddedPostgres({ dataDir: join(dataDir, 'postgres'), durable: true });
}

/** PostgreSQL notes its port in the fourth line of its own file. */
async function portOf(dataDir: string): Promise<number> {
  const note = await readFile(join(dataDir, 'postgres', 'cluster', 'postmaster.pid'), 'utf8');
  return Number(note.split('\n')[3]);
}

const exists = (path: string) =>
  stat(path).then(
    () => true,
    () => false,
  );
