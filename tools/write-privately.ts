import { chmod, rename, writeFile } from 'node:fs/promises';

/** For its owner's eyes only, and whole or not at all: a reader never sees half of it, and a full disk leaves what was there. */
export async function writePrivately(path: string, text: string): Promise<void> {
  const fresh = `${path}.new`;
  await writeFile(fresh, text, { mode: 0o600 });
  await chmod(fresh, 0o600);
  await rename(fresh, path);
}
