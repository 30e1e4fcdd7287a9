import { setImmediate as othersTurn } from 'node:timers/promises';
import { Unzip, UnzipInflate } from 'fflate';

/** A part of the archive, piece by piece. `end` says that nothing of it follows. */
export interface Piece {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly end: boolean;
}

/** It would grow beyond what any list of work orders is. */
export class TooMuchInside extends Error {}
export class NotZipped extends Error {}

/** Small: a piece of a bomb grows a thousandfold at once. */
const pushed = 4_096;
const freeBytes = 64 * 1024 * 1024;
const mostGrowth = 250;
const mostParts = 10_000;

/** Unpacks an archive as it comes, holding no part of it. What nobody wants is passed over, but counted: bombs hide anywhere. */
export async function* unzipped(archive: AsyncIterable<Buffer>, wanted: (name: string) => boolean): AsyncGenerator<Piece> {
  const ready: Piece[] = [];
  const seen = { read: 0, grown: 0, parts: 0, open: 0 };
  const unzip = new Unzip((part) => {
    seen.parts += 1;
    seen.open += 1;
    part.ondata = (failure, bytes, end) => {
      if (failure !== null) throw new NotZipped(failure.message);
      seen.grown += bytes.length;
      if (end) seen.open -= 1;
      if (wanted(part.name)) ready.push({ name: part.name, bytes, end });
    };
    part.start();
  });
  unzip.register(UnzipInflate);
  for await (const chunk of archive) {
    for (let at = 0; at < chunk.length; at += pushed) {
      const slice = chunk.subarray(at, at + pushed);
      seen.read += slice.length;
      push(unzip, slice);
      if (seen.parts > mostParts || seen.grown > Math.max(freeBytes, seen.read * mostGrowth)) throw new TooMuchInside();
      yield* ready.splice(0);
      // Officers wait for their answers meanwhile.
      await othersTurn();
    }
  }
  if (seen.open > 0) throw new NotZipped('cut off');
}

function push(unzip: Unzip, bytes: Uint8Array): void {
  try {
    unzip.push(bytes);
  } catch (failure) {
    throw failure instanceof NotZipped ? failure : new NotZipped(String(failure));
  }
}
