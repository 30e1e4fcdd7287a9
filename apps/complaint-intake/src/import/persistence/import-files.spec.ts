import { randomBytes, randomUUID } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm, truncate, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { DataKey } from '#libs/messaging/src/envelope/data-key.js';
import { WorkFolder } from '#libs/service/src/work-folder.js';
import { FileTooLarge } from '../import.errors.js';
import { ImportCipher } from './import-cipher.js';
import { ImportFiles } from './import-files.js';

let folder: string;
let files: ImportFiles;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'import-files-'));
  files = new ImportFiles(new WorkFolder(folder, 1_000_000), new ImportCipher(new DataKey(randomBytes(32))));
});
afterEach(() => rm(folder, { recursive: true }));

async function* pieces(whole: Buffer, size: number): AsyncGenerator<Buffer> {
  for (let at = 0; at < whole.length; at += size) yield whole.subarray(at, at + size);
}

async function readBack(id: string): Promise<Buffer> {
  const read: Buffer[] = [];
  for await (const piece of files.read(id)) read.push(piece);
  return Buffer.concat(read);
}

describe('The file of an import', () => {
  test('comes back as it went in, and lies encrypted on the disk', async () => {
    const [id, whole] = [randomUUID(), Buffer.from('来电人,测试甲子\n'.repeat(20_000))];
    const stored = await files.store(id, pieces(whole, 10_000));
    expect(stored.bytes).toBe(whole.length);
    expect((await readBack(id)).equals(whole)).toBe(true);
    const [name = ''] = await readdir(folder);
    expect((await readFile(join(folder, name))).includes('测试甲子')).toBe(false);
  });

  test('may be empty', async () => {
    const id = randomUUID();
    expect(await files.store(id, pieces(Buffer.alloc(0), 1))).toMatchObject({ bytes: 0 });
    expect(await readBack(id)).toHaveLength(0);
  });

  test('that is too large leaves nothing behind', async () => {
    await expect(files.store(randomUUID(), pieces(Buffer.alloc(1_000_001), 65_536))).rejects.toThrow(FileTooLarge);
    expect(await readdir(folder)).toEqual([]);
  });

  test('that was cut off or changed is never taken for a whole one', async () => {
    const id = randomUUID();
    await files.store(id, pieces(Buffer.alloc(200_000, 'x'), 65_536));
    const path = join(folder, `${id}.import`);
    const bytes = await readFile(path);
    await truncate(path, bytes.length - 32);
    await expect(readBack(id)).rejects.toThrow('cut off');
    bytes[100] = (bytes[100] ?? 0) ^ 1;
    await writeFile(path, bytes);
    await expect(readBack(id)).rejects.toThrow();
  });

  test('is deleted where its job is over, and an upload that was cut off after a day', async () => {
    const [over, open, young, old] = [randomUUID(), randomUUID(), randomUUID(), randomUUID()];
    for (const id of [over, open]) await writeFile(join(folder, `${id}.import`), '');
    for (const id of [young, old]) await writeFile(join(folder, `${id}.part`), '');
    await writeFile(join(folder, 'not-ours.txt'), '');
    await utimes(join(folder, `${old}.part`), 0, 0);
    await files.sweep(
      async () =>
        new Map([
          [over, true],
          [open, false],
        ]),
    );
    expect((await readdir(folder)).sort()).toEqual([`${open}.import`, `${young}.part`, 'not-ours.txt'].sort());
  });
});
