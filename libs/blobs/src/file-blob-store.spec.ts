import { createHash, randomBytes } from 'node:crypto';
import { appendFile, mkdtemp, readdir, readFile, rm, stat, truncate, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { DataKey } from '#libs/messaging/src/envelope/data-key.js';
import { BlobDamaged, type ByteRange, HashMismatch } from './blob-store.js';
import { DataCipher } from './data-cipher.js';
import { FileBlobStore } from './file-blob-store.js';

const frame = 64 * 1024;
const key = new DataKey(randomBytes(32));
let folder: string;
let store: FileBlobStore;
const reopened = () => new FileBlobStore(folder, new DataCipher(key, 'blob'));
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'blobs-'));
  store = reopened();
});
afterEach(() => rm(folder, { recursive: true }));

async function* pieces(whole: Buffer, size = 10_000): AsyncGenerator<Buffer> {
  for (let at = 0; at < whole.length; at += size) yield whole.subarray(at, at + size);
}

async function* brokenOff(whole: Buffer): AsyncGenerator<Buffer> {
  yield* pieces(whole);
  throw new Error('the line broke');
}

async function stored(whole: Buffer, name = 'one') {
  const unfinished = await store.unfinished(name);
  await unfinished.append(pieces(whole));
  return unfinished.finish();
}

async function readBack(sha256: string, range?: ByteRange): Promise<Buffer> {
  const read: Buffer[] = [];
  for await (const piece of (await store.find(sha256))?.read(range) ?? []) read.push(piece);
  return Buffer.concat(read);
}

const sha256Of = (whole: Buffer) => createHash('sha256').update(whole).digest('hex');
const pathOf = (sha256: string) => join(folder, sha256.slice(0, 2), sha256);
const unfinishedPath = (name: string) => join(folder, 'unfinished', name);

describe('A stored file', () => {
  test.each([1, 1_000, frame - 1, frame, frame + 1, 3 * frame, 3 * frame + 12_345])(
    'of %i bytes comes back as it went in, under the hash of what it holds',
    async (size) => {
      const whole = randomBytes(size);
      expect(await stored(whole)).toEqual({ sha256: sha256Of(whole), bytes: size });
      expect((await readBack(sha256Of(whole))).equals(whole)).toBe(true);
      expect(await store.find(sha256Of(whole))).toMatchObject({ bytes: size });
    },
  );

  test('lies encrypted on the disk', async () => {
    const { sha256 } = await stored(Buffer.from('举报人测试甲子'.repeat(1_000)));
    expect((await readFile(pathOf(sha256))).includes('举报人')).toBe(false);
    const stranger = new FileBlobStore(folder, new DataCipher(new DataKey(randomBytes(32)), 'blob'));
    await expect(stranger.find(sha256)).rejects.toThrow(BlobDamaged);
  });

  test('is read from any place to any place', async () => {
    const whole = randomBytes(3 * frame + 500);
    const { sha256 } = await stored(whole);
    for (const [from, to] of [
      [0, 1],
      [frame - 1, frame + 1],
      [frame, 2 * frame],
      [70_000, whole.length],
      [whole.length - 1, whole.length],
    ] as const) {
      expect((await readBack(sha256, { from, to })).equals(whole.subarray(from, to))).toBe(true);
    }
  });

  test('is not there under a hash that nobody stored, nor under a name that is none', async () => {
    expect(await store.find(sha256Of(Buffer.from('x')))).toBeUndefined();
    expect(await store.find('../../etc/passwd')).toBeUndefined();
    await expect(store.unfinished('../one')).rejects.toThrow('not a name');
  });

  test('is never overwritten, and one that the disk damaged gives way to a sound one', async () => {
    const whole = randomBytes(100_000);
    const { sha256 } = await stored(whole);
    const before = (await stat(pathOf(sha256))).ino;
    await stored(whole, 'again');
    expect((await stat(pathOf(sha256))).ino).toBe(before);
    const bytes = await readFile(pathOf(sha256));
    bytes[50_000] = (bytes[50_000] ?? 0) ^ 1;
    await writeFile(pathOf(sha256), bytes);
    await expect(readBack(sha256)).rejects.toThrow(BlobDamaged);
    await stored(whole, 'healing');
    expect((await readBack(sha256)).equals(whole)).toBe(true);
  });

  test.each([
    ['cut off', (path: string, size: number) => truncate(path, size - frame - 28)],
    ['cut off inside its end', (path: string, size: number) => truncate(path, size - 5)],
    ['lengthened', (path: string) => appendFile(path, randomBytes(28))],
    ['emptied', (path: string) => truncate(path, 0)],
  ])('that was %s does not pass for whole', async (_how, harm) => {
    const { sha256 } = await stored(randomBytes(4 * frame));
    await harm(pathOf(sha256), (await stat(pathOf(sha256))).size);
    await expect(store.find(sha256)).rejects.toThrow(BlobDamaged);
  });
});

describe('A file that is still arriving', () => {
  test.each([frame, 100_000, 2 * frame + 1])('goes on where the line broke, at byte %i, also in another process', async (at) => {
    const whole = randomBytes(4 * frame + 77);
    const first = await store.unfinished('one');
    await expect(first.append(brokenOff(whole.subarray(0, at)))).rejects.toThrow('the line broke');
    store = reopened();
    const second = await store.unfinished('one');
    expect(second.length).toBe(at);
    expect(await second.append(pieces(whole.subarray(at)))).toBe(whole.length);
    expect(await second.finish(sha256Of(whole))).toEqual({ sha256: sha256Of(whole), bytes: whole.length });
    expect(await readdir(join(folder, 'unfinished'))).toEqual([]);
  });

  test.each([1, 27, 28, 29, 60_000])('loses no more than the frame that a crash tore, cut off by %i bytes', async (cut) => {
    const whole = randomBytes(2 * frame + 500);
    await (await store.unfinished('one')).append(pieces(whole));
    await truncate(unfinishedPath('one'), (await stat(unfinishedPath('one'))).size - cut);
    const resumed = await store.unfinished('one');
    expect([frame, 2 * frame]).toContain(resumed.length);
    await resumed.append(pieces(whole.subarray(resumed.length)));
    expect(await resumed.finish()).toMatchObject({ sha256: sha256Of(whole) });
  });

  test.each([100, frame, frame - 10])('survives a crash between its end and its name, at %i bytes', async (size) => {
    const whole = randomBytes(size);
    const { sha256 } = await stored(whole);
    await writeFile(unfinishedPath('one'), await readFile(pathOf(sha256)));
    await rm(pathOf(sha256));
    const resumed = await store.unfinished('one');
    await resumed.append(pieces(whole.subarray(resumed.length)));
    expect(await resumed.finish(sha256)).toEqual({ sha256, bytes: size });
  });

  test('that is not what was promised becomes nothing', async () => {
    const promised = sha256Of(randomBytes(10));
    const unfinished = await store.unfinished('one');
    await unfinished.append(pieces(randomBytes(10)));
    await expect(unfinished.finish(promised)).rejects.toThrow(HashMismatch);
    expect(await store.find(promised)).toBeUndefined();
    expect((await store.unfinished('one')).length).toBe(0);
  });

  test('is swept away when nobody touched it for long', async () => {
    await (await store.unfinished('young')).append(pieces(randomBytes(10)));
    await (await store.unfinished('old')).append(pieces(randomBytes(10)));
    await utimes(unfinishedPath('old'), 0, 0);
    await store.sweep(3_600_000);
    expect(await readdir(join(folder, 'unfinished'))).toEqual(['young']);
  });
});
