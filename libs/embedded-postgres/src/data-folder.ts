import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { chown, mkdir, open, readdir, readFile, realpath, rm, stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import {
  didNotStart,
  folderFailure,
  folderNotAFolder,
  folderNotOurs,
  folderOfAnotherUser,
  folderUnreachable,
  otherVersion,
  passwordMissing,
} from './embedded-postgres.errors.js';
import { canEnter, type Runner } from './runner.js';

/** What lies in the data folder: the cluster, and beside it the superuser's password and the note who holds the folder. */
export interface DataFolder {
  readonly path: string;
  readonly cluster: string;
  readonly passwordFile: string;
  readonly holderFile: string;
}

const OURS = ['cluster', 'cluster.new', 'superuser-password', 'holder.json', 'lost+found'];

/** The data folder, made if need be, writable and either empty or ours. */
export async function openFolder(wanted: string): Promise<DataFolder> {
  const made = resolve(wanted);
  try {
    await makeFolders(made);
    const path = await realpath(made);
    if (!(await stat(path)).isDirectory()) throw folderNotAFolder(path);
    const folder = at(path);
    await refuseForeignFiles(folder);
    await tryToWrite(folder);
    return folder;
  } catch (error) {
    throw folderFailure(made, error);
  }
}

/** Step by step: Node's recursive mkdir never comes back where the file system answers ENOENT to every mkdir (/proc). */
export async function makeFolders(path: string): Promise<void> {
  if (existsSync(path)) return;
  await makeFolders(dirname(path));
  await mkdir(path, { mode: 0o755 });
}

const at = (path: string): DataFolder => ({
  path,
  cluster: join(path, 'cluster'),
  passwordFile: join(path, 'superuser-password'),
  holderFile: join(path, 'holder.json'),
});

async function refuseForeignFiles({ path, cluster }: DataFolder): Promise<void> {
  if (existsSync(cluster)) return;
  const foreign = (await readdir(path)).find((name) => !OURS.includes(name) && !name.startsWith('holder.'));
  if (foreign) throw folderNotOurs(path, foreign);
}

async function tryToWrite({ path }: DataFolder): Promise<void> {
  const trial = join(path, `holder.${process.pid}.trial`);
  const file = await open(trial, 'w');
  try {
    await file.write('.');
    await file.sync();
  } finally {
    await file.close();
    await rm(trial, { force: true });
  }
}

/** Hands the folder to the runner; only root needs to. An ordinary user cannot run a cluster that belongs to somebody else. */
export async function handOver({ path, cluster }: DataFolder, runner: Runner): Promise<void> {
  const { uid, gid } = runner.ids;
  if (uid !== undefined && gid !== undefined) return chown(path, uid, gid);
  const owner = existsSync(cluster) ? (await stat(cluster)).uid : process.getuid?.();
  if (owner !== undefined && owner !== process.getuid?.()) throw folderOfAnotherUser(path, owner);
}

export async function refuseOtherVersion({ path, cluster }: DataFolder, ours: string): Promise<void> {
  const mark = join(cluster, 'PG_VERSION');
  if (!existsSync(mark)) throw didNotStart(path, 'PG_VERSION is missing');
  const theirs = (await readFile(mark, 'utf8')).trim();
  if (theirs !== ours) throw otherVersion(path, theirs, ours);
}

/**
 * The name PostgreSQL gets for a folder it is started in. Below /root the runner cannot walk the path, but a process may always name
 * its own working folder: Linux follows /proc/self/cwd without asking the folders above.
 */
export function nameFor(folder: string, runner: Runner): string {
  if (canEnter(runner, folder)) return folder;
  if (process.platform === 'linux' && existsSync('/proc/self/cwd')) return '/proc/self/cwd';
  throw folderUnreachable(folder, runner.name);
}

export async function writeNewPassword({ passwordFile }: DataFolder, { ids }: Runner): Promise<void> {
  const file = await open(passwordFile, 'w', 0o600);
  try {
    if (ids.uid !== undefined && ids.gid !== undefined) await file.chown(ids.uid, ids.gid);
    await file.write(`${randomBytes(24).toString('base64url')}\n`);
    await file.sync();
  } finally {
    await file.close();
  }
}

export async function readPassword({ passwordFile }: DataFolder): Promise<string> {
  if (!existsSync(passwordFile)) throw passwordMissing(passwordFile);
  return (await readFile(passwordFile, 'utf8')).trim();
}
