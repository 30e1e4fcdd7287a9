import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { Injectable } from '@nestjs/common';
import { WorkFolder } from '#libs/service/src/work-folder.js';
import { FileTooLarge } from '../import.errors.js';
import { ImportCipher } from './import-cipher.js';

export interface StoredFile {
  readonly bytes: number;
  readonly sha256: string;
}

const frameLength = 64 * 1024;
const whole = '.import';
const partial = '.part';
const ours = /^[\da-f-]{36}\.(import|part)$/;
const abandonedAfterMs = 24 * 3_600_000;

/**
 * The files that are being imported, each until its job is over. They hold who complained, so they lie on the disk in encrypted frames: four bytes of length, then
 * the frame. An empty frame ends the file; one that was cut off does not read as whole.
 */
@Injectable()
export class ImportFiles {
  constructor(
    private readonly folder: WorkFolder,
    private readonly cipher: ImportCipher,
  ) {}

  /** Writes the body down as it comes. Throws `FileTooLarge`; leaves nothing behind when it fails. */
  async store(id: string, body: AsyncIterable<Buffer>): Promise<StoredFile> {
    await mkdir(this.folder.path, { recursive: true, mode: 0o700 });
    const [part, seen] = [this.path(id, partial), { bytes: 0, hash: createHash('sha256') }];
    try {
      await pipeline(this.frames(id, this.measured(body, seen)), createWriteStream(part, { flags: 'wx', mode: 0o600, flush: true }));
      await rename(part, this.path(id, whole));
    } catch (failure) {
      await rm(part, { force: true });
      throw failure;
    }
    return { bytes: seen.bytes, sha256: seen.hash.digest('hex') };
  }

  /** The bytes of the file, as often as asked. Throws if the file is gone, changed or cut off. */
  async *read(id: string): AsyncGenerator<Buffer> {
    let [rest, index]: [Buffer, number] = [Buffer.alloc(0), 0];
    for await (const piece of createReadStream(this.path(id, whole), { highWaterMark: 4 * frameLength })) {
      rest = rest.length === 0 ? (piece as Buffer) : Buffer.concat([rest, piece as Buffer]);
      for (let end = frameEnd(rest); end <= rest.length; end = frameEnd(rest)) {
        const plain = this.cipher.open(label(id, index), rest.subarray(4, end));
        rest = rest.subarray(end);
        index += 1;
        if (plain.length === 0) return;
        yield plain;
      }
    }
    throw new Error('the stored file of an import is cut off');
  }

  async isHere(id: string): Promise<boolean> {
    return stat(this.path(id, whole)).then(
      () => true,
      (failure: NodeJS.ErrnoException) => {
        if (failure.code === 'ENOENT') return false;
        throw failure;
      },
    );
  }

  async remove(id: string): Promise<void> {
    await rm(this.path(id, whole), { force: true });
  }

  /** Deletes the files of jobs that ended as their process died, and what was left of an upload a day ago. `isOver` says nothing of jobs nobody knows. */
  async sweep(isOver: (ids: readonly string[]) => Promise<ReadonlyMap<string, boolean>>): Promise<void> {
    await mkdir(this.folder.path, { recursive: true, mode: 0o700 });
    const names = (await readdir(this.folder.path)).filter((name) => ours.test(name));
    const over = await isOver(names.map(idOf));
    for (const name of names) {
      const file = join(this.folder.path, name);
      const abandoned = async () => Date.now() - (await stat(file)).mtimeMs > abandonedAfterMs;
      if (over.get(idOf(name)) ?? (await abandoned())) await rm(file, { force: true });
    }
  }

  private async *measured(
    body: AsyncIterable<Buffer>,
    seen: { bytes: number; hash: ReturnType<typeof createHash> },
  ): AsyncGenerator<Buffer> {
    for await (const piece of body) {
      seen.bytes += piece.length;
      if (seen.bytes > this.folder.largestFile) throw new FileTooLarge(this.folder.largestFile);
      seen.hash.update(piece);
      yield piece;
    }
  }

  private async *frames(id: string, body: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
    let [waiting, index]: [Buffer[], number] = [[], 0];
    let length = 0;
    for await (const piece of body) {
      waiting.push(piece);
      length += piece.length;
      if (length < frameLength) continue;
      yield this.frame(id, index++, Buffer.concat(waiting));
      [waiting, length] = [[], 0];
    }
    if (length > 0) yield this.frame(id, index++, Buffer.concat(waiting));
    yield this.frame(id, index, Buffer.alloc(0));
  }

  private frame(id: string, index: number, plain: Buffer): Buffer {
    const closed = this.cipher.close(label(id, index), plain);
    const length = Buffer.alloc(4);
    length.writeUInt32BE(closed.length);
    return Buffer.concat([length, closed]);
  }

  private path(id: string, ending: string): string {
    return join(this.folder.path, `${id}${ending}`);
  }
}

const idOf = (name: string) => name.slice(0, name.lastIndexOf('.'));
const label = (id: string, index: number) => `${id}/${index}`;
const frameEnd = (bytes: Buffer) => (bytes.length < 4 ? Number.POSITIVE_INFINITY : 4 + bytes.readUInt32BE(0));
