import { emptyFile, type FileFault, lineTooLong, unreadableText } from './file-fault.js';
import { otherKind } from './file-kind.js';
import { knownColumns } from './header.js';
import type { Encoding, Inspection } from './inspection.js';
import type { Layout } from './layout.js';
import { inspectXlsx } from './xlsx/open-xlsx.js';

type Open = () => AsyncIterable<Buffer>;

const zipSignature = '504b0304';
const headLength = 4_096;
const longestLine = 8 * 1024 * 1024;

/**
 * Finds out, from every byte of it, how a file is encoded, and refuses what is no text in lines. A file with a few broken characters keeps the encoding in which
 * its header can be read; the rows that hold them are refused one by one.
 */
export async function inspectFile(open: Open, layouts?: readonly Layout[]): Promise<Inspection | FileFault> {
  const { head, longest } = await outline(open);
  if (head.length === 0) return emptyFile;
  if (head.subarray(0, 4).toString('hex') === zipSignature) return inspectXlsx(open);
  const fault = otherKind(head) ?? (longest > longestLine ? lineTooLong : undefined);
  if (fault !== undefined) return fault;
  const utf8 = await decodedLength(open, 'utf-8', true);
  if (utf8 !== undefined) return utf8 === 0 ? emptyFile : { encoding: 'utf-8', length: utf8 };
  const gb18030 = await decodedLength(open, 'gb18030', true);
  const encoding = headerEncoding(head, layouts) ?? (gb18030 === undefined ? undefined : 'gb18030');
  if (encoding === undefined) return unreadableText;
  return { encoding, length: (encoding === 'gb18030' ? gb18030 : undefined) ?? (await decodedLength(open, encoding, false)) ?? 0 };
}

/** The text of a file in pieces, without its byte-order mark. Bytes that mean nothing become U+FFFD. */
export async function* decoded(bytes: AsyncIterable<Buffer>, encoding: Encoding): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding, { ignoreBOM: true });
  let first = true;
  for await (const piece of withEnd(bytes)) {
    const text = decoder.decode(piece, { stream: piece !== undefined });
    if (text === '') continue;
    yield first && text.startsWith('\uFEFF') ? text.slice(1) : text;
    first = false;
  }
}

async function* withEnd(bytes: AsyncIterable<Buffer>): AsyncGenerator<Buffer | undefined> {
  yield* bytes;
  yield undefined;
}

/** Line ends are looked for in bytes: no multi-byte character of either encoding holds one. */
async function outline(open: Open): Promise<{ head: Buffer; longest: number }> {
  let head = Buffer.alloc(0);
  let [longest, since] = [0, 0];
  for await (const piece of open()) {
    if (head.length < headLength) head = Buffer.concat([head, piece.subarray(0, headLength - head.length)]);
    const first = piece.indexOf(0x0a);
    longest = Math.max(longest, since + (first < 0 ? piece.length : first));
    since = first < 0 ? since + piece.length : piece.length - piece.lastIndexOf(0x0a) - 1;
  }
  return { head, longest };
}

/** Undefined where `strict` and the bytes are not all of this encoding. */
async function decodedLength(open: Open, encoding: Encoding, strict: boolean): Promise<number | undefined> {
  const decoder = new TextDecoder(encoding, { fatal: strict });
  let length = 0;
  try {
    for await (const piece of withEnd(open())) length += decoder.decode(piece, { stream: piece !== undefined }).length;
  } catch (failure) {
    if ((failure as { code?: string }).code === 'ERR_ENCODING_INVALID_ENCODED_DATA') return undefined;
    throw failure;
  }
  return length;
}

/** The encoding in which the first line names columns that we know. */
function headerEncoding(head: Buffer, layouts?: readonly Layout[]): Encoding | undefined {
  const known = (encoding: Encoding) =>
    knownColumns((new TextDecoder(encoding).decode(head).split(/[\r\n]/)[0] ?? '').split(/[",;\t|]+/), layouts);
  const [utf8, gb18030] = [known('utf-8'), known('gb18030')];
  if (utf8 === 0 && gb18030 === 0) return undefined;
  return gb18030 > utf8 ? 'gb18030' : 'utf-8';
}
