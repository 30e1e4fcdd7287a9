export interface BlobFacts {
  /** In hexadecimal; it is the blob's name. */
  readonly sha256: string;
  readonly bytes: number;
}

/** From the first byte to before the last, as `slice` counts. */
export interface ByteRange {
  readonly from: number;
  readonly to: number;
}

/** A stored file. Never changes. */
export interface StoredBlob extends BlobFacts {
  /** As often as asked. Throws `BlobDamaged` where what lies on the disk is not what was stored. */
  read(range?: ByteRange): AsyncIterable<Buffer>;
}

/** A file that is still arriving. Whoever comes back to it, also after a crash, goes on at `length`. */
export interface UnfinishedBlob {
  readonly length: number;
  /** Adds to the end; what came before a failure of the body is kept. Returns the new length. */
  append(body: AsyncIterable<Uint8Array>): Promise<number>;
  /** Hashes all that lies here and makes it a blob of that name. With `expected`, throws `HashMismatch`, and nothing becomes of it. */
  finish(expected?: string): Promise<BlobFacts>;
  discard(): Promise<void>;
}

/** Files by what they hold: written once, never overwritten, named by their SHA-256, which is computed here. The port behind which another store can stand. */
export abstract class BlobStore {
  abstract unfinished(name: string): Promise<UnfinishedBlob>;
  abstract find(sha256: string): Promise<StoredBlob | undefined>;
  /** Whether there is one of that name; a damaged one counts. */
  abstract has(sha256: string): Promise<boolean>;
  /** Reads it to its end: whether there is one of that name that still holds what it was named for. */
  abstract isSound(sha256: string): Promise<boolean>;
  /** Deletes what began to arrive and was not touched for so long. */
  abstract sweep(untouchedMs: number): Promise<void>;
}

export class BlobDamaged extends Error {}

/** What arrived is not what was promised. */
export class HashMismatch extends Error {
  constructor(
    readonly expected: string,
    readonly found: string,
  ) {
    super(`expected ${expected}, found ${found}`);
  }
}
