import { execFileSync } from 'node:child_process';
import { readFileSync, readlinkSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';

const linux = process.platform === 'linux';

/** What `read` answers, or nothing when the process is gone, is a zombie, or is not ours to look into. */
function orNothing<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}

const ps = (pid: number, column: string) =>
  orNothing(() =>
    execFileSync('ps', ['-o', `${column}=`, '-p', String(pid)], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim(),
  );

/** The command line of a live process, in words. A zombie has none. */
export function commandOf(pid: number): string[] {
  const line = linux ? orNothing(() => readFileSync(`/proc/${pid}/cmdline`, 'utf8')) : ps(pid, 'command');
  return line ? line.split(linux ? '\0' : ' ').filter(Boolean) : [];
}

/** The working folder of a process, where the system tells it. */
export const folderOf = (pid: number): string | undefined => (linux ? orNothing(() => readlinkSync(`/proc/${pid}/cwd`)) : undefined);

/** Tells one process from a later one with the same id: process ids come back soon, in containers at once. */
export function birthOf(pid: number): string | undefined {
  if (!linux) return ps(pid, 'lstart') || undefined;
  const stat = orNothing(() => readFileSync(`/proc/${pid}/stat`, 'utf8'));
  if (!stat) return undefined;
  const [state, ...rest] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return state === 'Z' ? undefined : rest[18];
}

export const isAlive = (pid: number): boolean => birthOf(pid) !== undefined;

export function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}

/** Whether `done` became true within the given milliseconds. */
export async function within(milliseconds: number, done: () => boolean): Promise<boolean> {
  const deadline = Date.now() + milliseconds;
  while (!done()) {
    if (Date.now() > deadline) return false;
    await pause(20);
  }
  return true;
}
