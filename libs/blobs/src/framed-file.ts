import { randomUUID } from 'node:crypto';
import type { FileHandle } from 'node:fs/promises';
import { BlobDamaged, type ByteRange } from './blob-store.js';
import { type DataCipher, sealLength } from './data-cipher.js';

const idLength = 36;
const plainLength = 64 * 1024;
const frameLength = plainLength + sealLength;

/**
 * How a blob lies on the disk: an id, frames of 64 KiB each closed under (id, place), and, once it is whole, an end that is closed under its length. A frame can
 * be read without the ones before it; a file that was cut off, lengthened or mixed from others does not open.
 */
export class FramedFile {
  private constructor(
    private readonly file: FileHandle,
    private readonly cipher: DataCipher,
    private readonly id: string,
  ) {}

  /** Throws `BlobDamaged` where there is not even an id. */
  static async open(file: FileHandle, cipher: DataCipher): Promise<FramedFile> {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(idLength), 0, idLength, 0);
    if (bytesRead < idLength) throw new BlobDamaged('a stored file without a beginning');
    return new FramedFile(file, cipher, buffer.toString('latin1'));
  }

  /** Goes on with a file that has no end yet; an empty one, or one that a crash left without an id, begins here. */
  static async resume(file: FileHandle, cipher: DataCipher): Promise<FramedFile> {
    if ((await file.stat()).size < idLength) {
      await file.truncate(0);
      await file.write(Buffer.from(randomUUID(), 'latin1'), 0, idLength, 0);
    }
    return FramedFile.open(file, cipher);
  }

  /** Bytes of a file that has no end yet. What a crash tore at its end is cut off. */
  async unfinishedLength(): Promise<number> {
    const stored = (await this.file.stat()).size - idLength;
    const whole = Math.floor(stored / frameLength);
    const rest = stored % frameLength;
    const tail = rest > sealLength ? await this.readable(whole, rest) : 0;
    if (tail > 0) return whole * plainLength + tail;
    let sound = whole;
    while (sound > 0 && (await this.readable(sound - 1, frameLength)) === 0) sound -= 1;
    await this.file.truncate(idLength + sound * frameLength);
    return sound * plainLength;
  }

  /** Writes on from `length`, in memory no more than a frame. What came before a failure of the body stays. Returns the new length. */
  async append(length: number, body: AsyncIterable<Uint8Array>): Promise<number> {
    let index = Math.floor(length / plainLength);
    let waiting = length % plainLength === 0 ? Buffer.alloc(0) : await this.frame(index, (length % plainLength) + sealLength);
    try {
      for await (const piece of body) {
        waiting = Buffer.concat([waiting, piece]);
        for (; waiting.length >= plainLength; index += 1) {
          await this.write(index, waiting.subarray(0, plainLength));
          waiting = waiting.subarray(plainLength);
        }
      }
    } finally {
      if (waiting.length > 0) await this.write(index, waiting);
      await this.file.sync();
    }
    return index * plainLength + waiting.length;
  }

  async end(length: number): Promise<void> {
    await this.file.write(this.cipher.close(this.endLabel(length), Buffer.alloc(0)), 0, sealLength, placeAfter(length));
    await this.file.sync();
  }

  /** Bytes of a file that is whole. Throws `BlobDamaged` for any other. */
  async length(): Promise<number> {
    const stored = (await this.file.stat()).size - idLength - sealLength;
    const rest = stored % frameLength;
    if (stored < 0 || (rest > 0 && rest <= sealLength)) throw new BlobDamaged('a stored file that is cut off');
    const length = Math.floor(stored / frameLength) * plainLength + (rest === 0 ? 0 : rest - sealLength);
    await this.opened(this.endLabel(length), placeAfter(length), sealLength);
    return length;
  }

  async *read(length: number, { from, to }: ByteRange = { from: 0, to: length }): AsyncGenerator<Buffer> {
    for (let index = Math.floor(from / plainLength); index * plainLength < to; index += 1) {
      const start = index * plainLength;
      const plain = await this.frame(index, Math.min(plainLength, length - start) + sealLength);
      yield plain.subarray(Math.max(0, from - start), to - start);
    }
  }

  /** Bytes that the frame holds; none where it is torn. */
  private async readable(index: number, size: number): Promise<number> {
    try {
      return (await this.frame(index, size)).length;
    } catch (failure) {
      if (failure instanceof BlobDamaged) return 0;
      throw failure;
    }
  }

  private frame(index: number, size: number): Promise<Buffer> {
    return this.opened(`${this.id}/${index}`, idLength + index * frameLength, size);
  }

  private async write(index: number, plain: Buffer): Promise<void> {
    const closed = this.cipher.close(`${this.id}/${index}`, plain);
    await this.file.write(closed, 0, closed.length, idLength + index * frameLength);
  }

  private async opened(label: string, place: number, size: number): Promise<Buffer> {
    const { buffer, bytesRead } = await this.file.read(Buffer.alloc(size), 0, size, place);
    try {
      return this.cipher.open(label, buffer.subarray(0, bytesRead));
    } catch (cause) {
      throw new BlobDamaged('what lies on the disk is not what was stored', { cause });
    }
  }

  private endLabel(length: number): string {
    return `${this.id}/end/${length}`;
  }
}

function placeAfter(length: number): number {
  const rest = length % plainLength;
  return idLength + Math.floor(length / plainLength) * frameLength + (rest === 0 ? 0 : rest + sealLength);
}
