import { once } from 'node:events';
import type { Request, Response } from 'express';
import type { ByteRange, StoredBlob } from '#libs/blobs/src/blob-store.js';
import { HttpProblem } from './problems/http-problem.js';

/** Sends a stored file, or the part of it that a Range asks for, as a download that no browser shows or runs. Memory holds one frame of it. */
export async function sendBlob(
  blob: StoredBlob,
  { name, mediaType }: { readonly name: string; readonly mediaType: string },
  request: Request,
  response: Response,
): Promise<void> {
  const range = rangeOf(request.headers.range, blob.bytes);
  response.attachment(name);
  response.status(range === undefined ? 200 : 206).set({
    'Content-Type': mediaType,
    'Content-Length': String(range === undefined ? blob.bytes : range.to - range.from),
    'Accept-Ranges': 'bytes',
    'Content-Security-Policy': "default-src 'none'; sandbox",
    ...(range === undefined ? {} : { 'Content-Range': `bytes ${range.from}-${range.to - 1}/${blob.bytes}` }),
  });
  for await (const piece of blob.read(range)) {
    if (response.destroyed) return;
    if (!response.write(piece)) await Promise.race([once(response, 'drain'), once(response, 'close')]);
  }
  response.end();
}

/** One range, as everybody asks for it. What is no range of bytes is not heeded, as RFC 9110 wants. */
function rangeOf(header: string | undefined, bytes: number): ByteRange | undefined {
  const [, first = '', last = ''] = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(header ?? '') ?? [];
  if (first === '' && last === '') return undefined;
  const from = first === '' ? Math.max(0, bytes - Number(last)) : Number(first);
  const to = first === '' || last === '' ? bytes : Math.min(bytes, Number(last) + 1);
  if (from < to) return { from, to };
  throw new HttpProblem(416, 'file.no-such-range', { headers: { 'Content-Range': `bytes */${bytes}` } });
}
