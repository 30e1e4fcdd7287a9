import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chown, mkdir, open, rename, rm } from 'node:fs/promises';
import { text } from 'node:stream/consumers';
import { type Binaries, ENVIRONMENT } from './binaries.js';
import { type DataFolder, nameFor, writeNewPassword } from './data-folder.js';
import { diskFull, folderFailure, initdbFailed, tellsOfFullDisk } from './embedded-postgres.errors.js';
import type { Runner } from './runner.js';

/** Makes the cluster unless it is there. It gets its name only once it is whole, so a start that was killed here begins anew. */
export async function makeCluster(folder: DataFolder, runner: Runner, binaries: Binaries, durable: boolean): Promise<void> {
  if (existsSync(folder.cluster)) return;
  const fresh = `${folder.cluster}.new`;
  try {
    await rm(fresh, { recursive: true, force: true });
    await writeNewPassword(folder, runner);
    await mkdir(fresh, { mode: 0o700 });
    if (runner.ids.uid !== undefined && runner.ids.gid !== undefined) await chown(fresh, runner.ids.uid, runner.ids.gid);
    await initdb(fresh, folder, runner, binaries, durable);
    await rename(fresh, folder.cluster);
    if (durable) await sync(folder.path);
  } catch (error) {
    await rm(fresh, { recursive: true, force: true });
    throw folderFailure(folder.path, error);
  }
}

async function initdb(fresh: string, folder: DataFolder, runner: Runner, { initdb }: Binaries, durable: boolean): Promise<void> {
  const words = [
    `--pgdata=${nameFor(fresh, runner)}`,
    '--encoding=UTF8',
    '--locale=C.UTF-8', // under locale C, pg_trgm drops every Chinese character
    '--username=postgres',
    '--auth=scram-sha-256',
    '--pwfile=../superuser-password',
    '--no-instructions',
    ...(durable ? [] : ['--no-sync']),
  ];
  const child = spawn(initdb, words, { ...runner.ids, cwd: fresh, env: ENVIRONMENT, stdio: ['ignore', 'pipe', 'pipe'] });
  const ended = new Promise<number | null>((resolve, reject) => child.once('error', reject).once('close', resolve));
  const [out, err, code] = await Promise.all([text(child.stdout), text(child.stderr), ended]);
  if (code === 0) return;
  throw tellsOfFullDisk(out + err) ? diskFull(folder.path) : initdbFailed(folder.path, telling(err));
}

/** The line of initdb that says why: its errors, without its own name and the advice that follows. */
function telling(err: string): string {
  const lines = err.split('\n').map((line) => line.replace(/^initdb: (error: )?/, '').trim());
  return lines.find((line) => /FATAL|could not|cannot|invalid/.test(line)) ?? lines.find(Boolean) ?? 'no message';
}

async function sync(path: string): Promise<void> {
  const folder = await open(path, 'r');
  await folder.sync();
  await folder.close();
}
