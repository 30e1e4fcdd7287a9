import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Region } from '#libs/domain/src/region.js';

/** The region's key for data at rest: 32 bytes, made with the region's other keys, never leaves the cell. */
export class DataKey {
  constructor(readonly bytes: Buffer) {}

  static async load(directory: string, region: Region): Promise<DataKey> {
    const bytes = Buffer.from((await readFile(join(directory, region, 'data.key'), 'utf8')).trim(), 'base64url');
    if (bytes.length !== 32) throw new Error(`${region}/data.key must hold 32 bytes as base64url, it holds ${bytes.length}`);
    return new DataKey(bytes);
  }
}
