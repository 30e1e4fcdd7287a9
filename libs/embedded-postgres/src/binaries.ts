import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chmod, cp, lstat, mkdir, readdir, readFile, rename, rm, stat, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { binariesDoNotRun, binariesMissing } from './embedded-postgres.errors.js';
import type { Runner } from './runner.js';

export interface Binaries {
  readonly initdb: string;
  readonly postgres: string;
  /** The major version, as the file PG_VERSION of a cluster holds it. */
  readonly version: string;
}

/** Nothing of ours reaches PostgreSQL by the environment: PGDATA, PGPORT and their kind would change what it does. */
export const ENVIRONMENT = { PATH: '/usr/bin:/bin:/usr/sbin:/sbin', LC_ALL: 'C', TZ: 'UTC' };

/**
 * The PostgreSQL of the npm package, in a place its runner can reach. The package's own class is not used: importing it installs exit hooks
 * that catch SIGINT and SIGTERM, and it knows neither orphans nor a folder below /root.
 */
export async function findBinaries(runner: Runner): Promise<Binaries> {
  const native = locate();
  await mend(native);
  const first = tryOut(native, runner);
  if (first.binaries) return first.binaries;
  if (!first.unreachable || runner.ids.uid === undefined) throw binariesDoNotRun(join(native, 'bin/postgres'), first.said);
  const copy = await copyWithinReach(native);
  const second = tryOut(copy, runner);
  if (second.binaries) return second.binaries;
  throw binariesDoNotRun(join(copy, 'bin/postgres'), second.said);
}

function locate(): string {
  const platform = `${process.platform}-${process.arch}`;
  try {
    return join(dirname(createRequire(import.meta.url).resolve(`@embedded-postgres/${platform}`)), '../native');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'MODULE_NOT_FOUND') throw binariesMissing(platform);
    throw error;
  }
}

function tryOut(native: string, { ids }: Runner): { binaries?: Binaries; unreachable: boolean; said: string } {
  const postgres = join(native, 'bin/postgres');
  const answer = spawnSync(postgres, ['--version'], { ...ids, cwd: '/', env: ENVIRONMENT, encoding: 'utf8' });
  const version = /PostgreSQL\) (\d+)/.exec(answer.stdout ?? '')?.[1];
  const said = (answer.error?.message ?? answer.stderr ?? '').trim().split('\n')[0] ?? '';
  const unreachable = (answer.error as NodeJS.ErrnoException | undefined)?.code === 'EACCES' || /permission denied/i.test(said);
  return version ? { binaries: { postgres, initdb: join(native, 'bin/initdb'), version }, unreachable, said } : { unreachable, said };
}

/** npm packs no symbolic links; the package's install script makes them, unless install scripts were forbidden. Then it is done here. */
async function mend(native: string): Promise<void> {
  const list = join(native, 'pg-symlinks.json');
  if (!existsSync(list)) return;
  const links = JSON.parse(await readFile(list, 'utf8')) as { source: string; target: string }[];
  for (const { source, target } of links) {
    const link = join(native, '..', target);
    if (existsSync(link)) continue;
    await symlink(relative(dirname(target), source), link).catch(alreadyThereOr(binariesDoNotRun(link, 'npm rebuild')));
  }
}

const alreadyThereOr = (failure: Error) => (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EEXIST') throw failure;
};

/** Under root with the project in /root: a copy outside, root's own and written by nobody else. Made once per version, about 60 MB. */
async function copyWithinReach(native: string): Promise<string> {
  const { version } = JSON.parse(await readFile(join(native, '../package.json'), 'utf8')) as { version: string };
  const parent = existsSync('/var/cache') ? '/var/cache' : tmpdir();
  const copy = join(parent, `jingjinji-postgresql-${version}`);
  if (await isOursAlone(copy)) return copy;
  const fresh = `${copy}.${process.pid}`;
  await mkdir(fresh, { mode: 0o755 });
  await cp(native, fresh, { recursive: true, verbatimSymlinks: true });
  await openToReaders(fresh);
  await rm(copy, { recursive: true, force: true });
  await rename(fresh, copy);
  return copy;
}

async function isOursAlone(folder: string): Promise<boolean> {
  if (!existsSync(folder)) return false;
  const { uid, mode } = await lstat(folder);
  return uid === process.getuid?.() && (mode & 0o022) === 0 && (await stat(folder)).isDirectory();
}

/** A strict umask during `npm ci` leaves files that only root can read. */
async function openToReaders(folder: string): Promise<void> {
  await chmod(folder, 0o755);
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    if (entry.isDirectory()) await chmod(path, 0o755);
    else if (entry.isFile()) await chmod(path, entry.parentPath.endsWith('/bin') ? 0o755 : 0o644);
  }
}
