import { readFile } from 'node:fs/promises';
import { isAlive } from '#libs/embedded-postgres/src/processes.js';
import { descendantsOf, freePortBase, type Spawned, spawnStart } from './cells.js';
import { eventually } from './probe.js';

/** `npm start` on a folder and on free ports, with what the tests of its life need to know of its processes. */
export async function startOn(dataDir: string, args: readonly string[] = [], under: readonly string[] = []): Promise<Spawned> {
  return spawnStart(['--data', dataDir, '--port-base', String(await freePortBase()), '--json', ...args], under);
}

/** What it says and how it ends when it does not start. */
export async function refusalOf(spawned: Spawned): Promise<{ readonly code: number | null; readonly said: string }> {
  const code = await spawned.ended;
  return { code, said: spawned.said() };
}

/** Itself and all that it runs. */
export async function familyOf({ process: { pid = 0 } }: Spawned): Promise<number[]> {
  return [pid, ...(await descendantsOf(pid))];
}

export async function allGone(family: readonly number[]): Promise<void> {
  await eventually(`processes ${family.join(', ')} to be gone`, () => family.every((pid) => !isAlive(pid)), { within: 15_000 });
}

/**
 * Megabytes of memory that they take together. What several share is counted once: some thirty processes of PostgreSQL map the same program and buffers, and
 * the sum of what each has resident would count those thirty times.
 */
export async function memoryOf(family: readonly number[]): Promise<number> {
  const kilobytes = await Promise.all(family.map(shareOf));
  return Math.round(kilobytes.reduce((sum, each) => sum + each, 0) / 1024);
}

async function shareOf(pid: number): Promise<number> {
  const told = await readFile(`/proc/${pid}/smaps_rollup`, 'utf8').catch(() => '');
  return Number(/^Pss:\s+(\d+)/m.exec(told)?.[1] ?? 0);
}
