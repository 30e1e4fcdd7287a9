import { copyFile, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { makeSessionKey } from '#libs/auth/src/session-keys.js';
import { type Region, regions } from '#libs/domain/src/region.js';
import { shareFingerprintKeys } from '#libs/messaging/src/envelope/fingerprint-keys.js';
import { makeKeys } from '#libs/messaging/src/envelope/key-ring.js';

/**
 * A folder of keys for each region: its own private ones, everybody's public ones and those that all share, never another's private ones. Keys that are there stay.
 * Returns the regions whose public and shared keys have to be fetched from where they were provisioned.
 */
export async function giveKeys(wanted: readonly Region[], folderOf: (region: Region) => string): Promise<readonly Region[]> {
  const today = new Date().toISOString().slice(0, 10);
  for (const region of wanted) {
    await mkdir(folderOf(region), { recursive: true, mode: 0o700 });
    await makeKeys(folderOf(region), region, today);
    await makeSessionKey(folderOf(region), region, today);
  }
  for (const from of wanted) {
    for (const to of wanted) if (from !== to) await copyFile(publicKeys(folderOf(from), from), publicKeys(folderOf(to), from));
  }
  await shareFingerprintKeys(wanted.map(folderOf), today);
  return regions.filter((region) => !wanted.includes(region));
}

const publicKeys = (folder: string, region: Region): string => join(folder, 'public', `${region}.json`);
