import { existsSync, linkSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
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
    if (!link(note, folder.holderFile)) {
      const other = readHolder(folder);
      if (other && birthOf(other.pid) === other.born) throw folderInUse(folder.path, other.pid);
      rmSync(folder.holderFile, { force: true });
      if (!link(note, folder.holderFile)) throw folderInUse(folder.path, readHolder(folder)?.pid ?? 0);
    }
  } finally {
    rmSync(note, { force: true });
  }
  return { release: () => rmSync(folder.holderFile, { force: true }) };
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

function readHolder({ holderFile }: HeldFolder): Holder | undefined {
  const [, pid, born] = /"pid":(\d+),"born":"([^"]*)"/.exec(existsSync(holderFile) ? readFileSync(holderFile, 'utf8') : '') ?? [];
  return pid && born ? { pid: Number(pid), born } : undefined;
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
