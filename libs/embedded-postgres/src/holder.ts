import { existsSync, linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { DataFolder } from './data-folder.js';
import { folderInUse } from './embedded-postgres.errors.js';
import { birthOf, commandOf, folderOf, signal, within } from './processes.js';

/** A folder that one process at a time may use, and the file in it that says which. */
export type HeldFolder = Pick<DataFolder, 'path' | 'holderFile'>;

interface Holder {
  readonly pid: number;
  readonly born: string;
}

/**
 * Marks the folder as held by this process. Refuses while another live process holds it; the note of one that died is taken over.
 * Linking a finished file makes the claim one atomic step.
 */
export function hold(folder: HeldFolder): { release(): void } {
  const mine: Holder = { pid: process.pid, born: birthOf(process.pid) ?? '' };
  const note = `${folder.holderFile}.${process.pid}`;
  writeFileSync(note, JSON.stringify(mine));
  try {
    if (!link(note, folder.holderFile) && !takeOver(note, folder)) throw folderInUse(folder.path, read(folder.holderFile)?.pid ?? 0);
  } finally {
    rmSync(note, { force: true });
  }
  return { release: () => rmSync(folder.holderFile, { force: true }) };
}

/**
 * The note of a holder that died is moved away and looked at there: deleted by its name, it could by then be the note of another process that has just
 * taken over, and both would hold the folder.
 */
function takeOver(note: string, folder: HeldFolder): boolean {
  const other = read(folder.holderFile);
  if (other !== undefined && isLive(other)) throw folderInUse(folder.path, other.pid);
  const moved = `${note}.moved`;
  if (!move(folder.holderFile, moved)) return link(note, folder.holderFile);
  try {
    const holder = read(moved);
    if (holder === undefined || !isLive(holder)) return link(note, folder.holderFile);
    link(moved, folder.holderFile);
    throw folderInUse(folder.path, holder.pid);
  } finally {
    rmSync(moved, { force: true });
  }
}

const isLive = ({ pid, born }: Holder): boolean => birthOf(pid) === born;

function move(from: string, to: string): boolean {
  try {
    renameSync(from, to);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return false;
    throw error;
  }
}

function link(from: string, to: string): boolean {
  try {
    linkSync(from, to);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

/** Nothing where the file is gone: its process may be ending at this moment. */
function read(file: string): Holder | undefined {
  const [, pid, born] = /"pid":(\d+),"born":"([^"]*)"/.exec(textOf(file)) ?? [];
  return pid && born ? { pid: Number(pid), born } : undefined;
}

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return '';
    throw error;
  }
}

/**
 * Ends the PostgreSQL that a killed holder left on this cluster. Its pid file alone proves nothing, process ids come back:
 * only a process that is PostgreSQL on this very folder is touched.
 */
export async function endOrphan({ cluster }: DataFolder): Promise<void> {
  const pidFile = join(cluster, 'postmaster.pid');
  const pid = existsSync(pidFile) ? Number.parseInt(readFileSync(pidFile, 'utf8'), 10) : 0;
  if (!(pid > 1)) return;
  const ours = () => isPostmasterOf(pid, cluster);
  for (const [name, patience] of HARDER) {
    if (!ours()) break;
    signal(pid, name);
    signal(pid, 'SIGCONT');
    await within(patience, () => !ours());
  }
  // PostgreSQL clears the file of a dead postmaster itself, but believes any process that holds its id: a stranger, or its zombie.
  if (isTaken(pid)) rmSync(pidFile, { force: true });
}

/** Fast shutdown, then at once, then without asking. */
const HARDER = [
  ['SIGINT', 10_000],
  ['SIGQUIT', 5_000],
  ['SIGKILL', 5_000],
] as const;

export function isPostmasterOf(pid: number, cluster: string): boolean {
  const [program, ...words] = commandOf(pid);
  return program !== undefined && basename(program) === 'postgres' && (folderOf(pid) === cluster || words.includes(cluster));
}

function isTaken(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
