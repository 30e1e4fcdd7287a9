import { BlobDamaged, type StoredBlob } from '../blob-store.js';

const endOfDirectory = Buffer.from('PK\x05\x06', 'latin1');
const entry = 0x02_01_4b_50;
/** The end of the directory, 22 bytes, may be followed by a comment of up to 64 KiB. */
const furthest = 22 + 65_535;
/** Names of a document are some dozens; a directory larger than this is not read to its end. */
const mostDirectory = 4 * 1024 * 1024;

/** The names of the files in a ZIP archive, from its directory. Undefined where the archive is broken. Nothing is unpacked. */
export async function zipNames(blob: StoredBlob): Promise<readonly string[] | undefined> {
  const tailFrom = Math.max(0, blob.bytes - furthest);
  const tail = await bytesOf(blob, tailFrom, blob.bytes);
  const at = tail.lastIndexOf(endOfDirectory);
  if (at < 0 || tail.length - at < 22) return undefined;
  const [size, from] = [tail.readUInt32LE(at + 12), tail.readUInt32LE(at + 16)];
  if (from + size > tailFrom + at) return undefined;
  return namesIn(await bytesOf(blob, from, from + Math.min(size, mostDirectory)));
}

function namesIn(directory: Buffer): readonly string[] | undefined {
  const names: string[] = [];
  let at = 0;
  while (directory.length - at >= 46) {
    if (directory.readUInt32LE(at) !== entry) return undefined;
    const [name, extra, comment] = [28, 30, 32].map((place) => directory.readUInt16LE(at + place)) as [number, number, number];
    names.push(directory.subarray(at + 46, at + 46 + name).toString('utf8'));
    at += 46 + name + extra + comment;
  }
  return names;
}

export async function bytesOf(blob: StoredBlob, from: number, to: number): Promise<Buffer> {
  const end = Math.min(to, blob.bytes);
  if (end <= from) return Buffer.alloc(0);
  const pieces: Buffer[] = [];
  for await (const piece of blob.read({ from, to: end })) pieces.push(piece);
  const whole = Buffer.concat(pieces);
  if (whole.length !== end - from) throw new BlobDamaged('fewer bytes than the file has');
  return whole;
}
