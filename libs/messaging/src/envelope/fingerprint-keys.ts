import { createHash, randomBytes } from 'node:crypto';
import { copyFile, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

export interface FingerprintKey {
  /** `<day>.<the start of its own hash>`: two keys of one day, made in two places, are never taken for one. */
  readonly version: string;
  readonly bytes: Buffer;
}

/**
 * The keys that all three regions share, and nobody else has: by them a matter is masked for the other regions. Files `<dir>/shared/fingerprint.<version>.key`;
 * the newest masks, older ones stay to find what was masked with them.
 */
export class FingerprintKeys {
  constructor(readonly known: readonly FingerprintKey[] = []) {}

  get newest(): FingerprintKey | undefined {
    return this.known.at(-1);
  }

  /** None where the folder has none: such a region tells no fingerprint, and finds none. */
  static async load(directory: string): Promise<FingerprintKeys> {
    const known = (await namesIn(directory)).map(async (name) => {
      const bytes = Buffer.from((await readFile(join(directory, folder, name), 'utf8')).trim(), 'base64url');
      const version = name.slice('fingerprint.'.length, -'.key'.length);
      if (bytes.length !== 32 || !version.endsWith(`.${markOf(bytes)}`))
        throw new Error(`${folder}/${name} is not the key that its name says`);
      return { version, bytes };
    });
    return new FingerprintKeys(await Promise.all(known));
  }
}

/** Makes one where there is none, or a newer one beside those that are there. Returns nothing: what counts is what lies in the folder. */
export async function makeFingerprintKey(directory: string, on: string, { newer = false } = {}): Promise<void> {
  if (!newer && (await namesIn(directory)).length > 0) return;
  const bytes = randomBytes(32);
  await mkdir(join(directory, folder), { recursive: true, mode: 0o700 });
  const file = join(directory, folder, `fingerprint.${on}.${markOf(bytes)}.key`);
  await writeFile(file, bytes.toString('base64url'), { mode: 0o600 });
}

/** Every region has every key afterwards; one is made where nobody has any. */
export async function shareFingerprintKeys(directories: readonly string[], on: string): Promise<void> {
  const had = (await Promise.all(directories.map(namesIn))).flat();
  if (had.length === 0 && directories[0] !== undefined) await makeFingerprintKey(directories[0], on);
  for (const from of directories) {
    for (const name of await namesIn(from)) {
      for (const to of directories) {
        await mkdir(join(to, folder), { recursive: true, mode: 0o700 });
        if (to !== from) await copyFile(join(from, folder, name), join(to, folder, name));
      }
    }
  }
}

const folder = 'shared';
const markOf = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex').slice(0, 8);

async function namesIn(directory: string): Promise<string[]> {
  const names = await readdir(join(directory, folder)).catch((failure: NodeJS.ErrnoException) => {
    if (failure.code === 'ENOENT') return [];
    throw failure;
  });
  return names.filter((name) => /^fingerprint\..+\.key$/.test(name)).sort();
}
