import { randomBytes, randomInt } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { writePrivately } from '../write-privately.js';

/** Passwords made once for a data folder and kept in a file that only its owner reads. */
export interface Secrets {
  /** Of all demo accounts. */
  readonly demoPassword: string;
  /** Of each database role, by its name. */
  readonly roles: Readonly<Record<string, string>>;
}

export async function secretsOf(dataDir: string, roles: readonly string[]): Promise<Secrets> {
  const file = join(dataDir, 'secrets.json');
  const known = await readKnown(file);
  const secrets = {
    demoPassword: known?.demoPassword ?? `jjj-${randomInt(1000, 10_000)}-${randomInt(1000, 10_000)}`,
    roles: {
      ...known?.roles,
      ...Object.fromEntries(roles.map((role) => [role, known?.roles[role] ?? randomBytes(18).toString('base64url')])),
    },
  };
  await writePrivately(file, JSON.stringify(secrets, null, 2));
  return secrets;
}

async function readKnown(file: string): Promise<Secrets | undefined> {
  try {
    return JSON.parse(await readFile(file, 'utf8')) as Secrets;
  } catch (failure) {
    if ((failure as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw failure;
  }
}
