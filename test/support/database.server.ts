import { readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type EmbeddedPostgres, startEmbeddedPostgres } from '#libs/embedded-postgres/src/embedded-postgres.js';
import { isAlive } from '#libs/embedded-postgres/src/processes.js';
import { environment } from './environment.js';

const PREFIX = 'jingjinji-test-postgres-';
const dataDir = join(tmpdir(), `${PREFIX}${process.pid}`);
let server: EmbeddedPostgres | undefined;

/** One PostgreSQL per jest run, thrown away with it. */
export async function startDatabaseServer(): Promise<void> {
  await sweep();
  server = await startEmbeddedPostgres({ dataDir, durable: false });
  environment.databaseUrl = server.superuserUrl('postgres');
}

export async function stopDatabaseServer(): Promise<void> {
  await server?.stop();
  await rm(dataDir, { recursive: true, force: true });
}

/** What killed runs of this user left behind. */
async function sweep(): Promise<void> {
  for (const name of await readdir(tmpdir())) {
    if (!name.startsWith(PREFIX) || isAlive(Number(name.slice(PREFIX.length)))) continue;
    const folder = join(tmpdir(), name);
    const { uid } = await stat(folder);
    if (process.getuid?.() === 0 || uid === process.getuid?.()) await rm(folder, { recursive: true, force: true });
  }
}
