import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { dirname } from 'node:path';

/** The user PostgreSQL runs as: ourselves (no ids), or, under root, the one it is handed to. */
export interface Runner {
  readonly ids: { readonly uid?: number; readonly gid?: number };
  readonly name: string;
}

const OURSELVES: Runner = { ids: {}, name: 'current' };

const ask = (...args: string[]): string | undefined => {
  const answer = spawnSync('id', args, { encoding: 'utf8' });
  return answer.status === 0 ? answer.stdout.trim() : undefined;
};

function userNamed(user: string | number): Runner | undefined {
  const uid = Number(ask('-u', String(user)));
  const name = ask('-nu', String(user));
  return name && uid > 0 ? { ids: { uid, gid: Number(ask('-g', String(user))) }, name } : undefined;
}

/** The owner of the folder, or of the nearest one above it that is there. */
function ownerOf(folder: string): { uid: number; gid: number } {
  let here = folder;
  while (!existsSync(here) && dirname(here) !== here) here = dirname(here);
  return statSync(here);
}

/**
 * PostgreSQL refuses root. Root hands it to the owner of the data (a project in somebody's home stays theirs), else to `postgres`, else to `nobody`;
 * no user is created on the machine.
 */
export function chooseRunner(cluster: string): Runner {
  if (process.getuid?.() !== 0) return OURSELVES;
  const { uid, gid } = ownerOf(cluster);
  if (uid !== 0 && existsSync(cluster)) return { ids: { uid, gid }, name: String(uid) };
  const runner = (uid !== 0 ? userNamed(uid) : undefined) ?? userNamed('postgres') ?? userNamed('nobody');
  return runner ?? { ids: { uid: 65534, gid: 65534 }, name: '65534' };
}

/** Whether the runner can enter the folder by its path; only root hands over, so only root need ask. */
export function canEnter(runner: Runner, folder: string): boolean {
  if (runner.ids.uid === undefined) return true;
  try {
    execFileSync('/bin/sh', ['-c', 'cd -- "$1" && cd /', 'sh', folder], { ...runner.ids, cwd: '/', stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}
