import { createHash } from 'node:crypto';
import { link, mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import {
  BlobDamaged,
  type BlobFacts,
  BlobStore,
  type ByteRange,
  HashMismatch,
  type StoredBlob,
  type UnfinishedBlob,
} from './blob-store.js';
import type { DataCipher } from './data-cipher.js';
import { FramedFile } from './framed-file.js';

const unfinishedFolder = 'unfinished';
const nameForm = /^[\w.-]{1,120}$/;
const hashForm = /^[\da-f]{64}$/;

/** Blobs in a folder that all processes of a region share, encrypted with the region's data key. */
export class FileBlobStore extends BlobStore {
  constructor(
    private readonly folder: string,
    private readonly cipher: DataCipher,
  ) {
    super();
  }

  async unfinished(name: string): Promise<UnfinishedBlob> {
    if (!nameForm.test(name)) throw new Error(`not a name for an unfinished blob: ${name}`);
    const path = join(this.folder, unfinishedFolder, name);
    await mkdir(dirname(path), { recursive: true, mode: 0o700 });
    await (await open(path, 'a', 0o600)).close();
    const length = await this.within(path, 'r+', (framed) => framed.unfinishedLength());
    return new UnfinishedFile(this, path, length);
  }

  async find(sha256: string): Promise<StoredBlob | undefined> {
    if (!hashForm.test(sha256)) return undefined;
    const path = this.pathOf(sha256);
    try {
      const bytes = await this.within(path, 'r', (framed) => framed.length());
      return { sha256, bytes, read: (range) => this.read(path, bytes, range) };
    } catch (failure) {
      if ((failure as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
      throw failure;
    }
  }

  async has(sha256: string): Promise<boolean> {
    return hashForm.test(sha256) && (await stat(this.pathOf(sha256)).catch(absent)) !== undefined;
  }

  async sweep(untouchedMs: number): Promise<void> {
    const folder = join(this.folder, unfinishedFolder);
    await mkdir(folder, { recursive: true, mode: 0o700 });
    for (const name of await readdir(folder)) {
      const file = await stat(join(folder, name)).catch(absent);
      if (file !== undefined && Date.now() - file.mtimeMs > untouchedMs) await rm(join(folder, name), { force: true });
    }
  }

  append(path: string, length: number, body: AsyncIterable<Uint8Array>): Promise<number> {
    return this.within(path, 'r+', (framed) => framed.append(length, body));
  }

  /** Hashed from the disk: the name says what can be read back. */
  async finish(path: string, length: number, expected?: string): Promise<BlobFacts> {
    const sha256 = await this.within(path, 'r+', async (framed) => {
      const hash = createHash('sha256');
      for await (const piece of framed.read(length)) hash.update(piece);
      await framed.end(length);
      return hash.digest('hex');
    });
    if (expected !== undefined && expected !== sha256) {
      await rm(path, { force: true });
      throw new HashMismatch(expected, sha256);
    }
    await this.name(path, sha256);
    return { sha256, bytes: length };
  }

  /** A link never replaces what is there. Only a blob that the disk has damaged gives way to a sound one. */
  private async name(path: string, sha256: string): Promise<void> {
    const target = this.pathOf(sha256);
    await mkdir(dirname(target), { recursive: true, mode: 0o700 });
    try {
      await link(path, target);
    } catch (failure) {
      if ((failure as NodeJS.ErrnoException).code !== 'EEXIST') throw failure;
      if (!(await this.isSound(sha256))) await rename(path, target);
    }
    await synced(dirname(target));
    await rm(path, { force: true });
  }

  async isSound(sha256: string): Promise<boolean> {
    try {
      const hash = createHash('sha256');
      for await (const piece of (await this.find(sha256))?.read() ?? []) hash.update(piece);
      return hash.digest('hex') === sha256;
    } catch (failure) {
      if (failure instanceof BlobDamaged) return false;
      throw failure;
    }
  }

  private async *read(path: string, bytes: number, range?: ByteRange): AsyncGenerator<Buffer> {
    const file = await open(path, 'r');
    try {
      yield* (await FramedFile.open(file, this.cipher)).read(bytes, range);
    } finally {
      await file.close();
    }
  }

  private async within<T>(path: string, flags: 'r' | 'r+', work: (framed: FramedFile) => Promise<T>): Promise<T> {
    const file = await open(path, flags);
    try {
      return await work(await (flags === 'r' ? FramedFile.open(file, this.cipher) : FramedFile.resume(file, this.cipher)));
    } finally {
      await file.close();
    }
  }

  private pathOf(sha256: string): string {
    return join(this.folder, sha256.slice(0, 2), sha256);
  }
}

class UnfinishedFile implements UnfinishedBlob {
  #length: number;

  constructor(
    private readonly store: FileBlobStore,
    private readonly path: string,
    length: number,
  ) {
    this.#length = length;
  }

  get length(): number {
    return this.#length;
  }

  async append(body: AsyncIterable<Uint8Array>): Promise<number> {
    this.#length = await this.store.append(this.path, this.#length, body);
    return this.#length;
  }

  finish(expected?: string): Promise<BlobFacts> {
    return this.store.finish(this.path, this.#length, expected);
  }

  async discard(): Promise<void> {
    await rm(this.path, { force: true });
  }
}

function absent(failure: NodeJS.ErrnoException): undefined {
  if (failure.code !== 'ENOENT') throw failure;
}

/** A new name is on the disk only when its folder is. */
async function synced(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
