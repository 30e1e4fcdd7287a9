import type { StoredBlob } from '../blob-store.js';
import { endingOf, type FileKind, isStarting } from './file-kinds.js';
import { bytesOf, zipNames } from './zip-names.js';

/** What a file is by its bytes; or that it must not be taken, and why. */
export type Sniffed = { readonly kind: FileKind } | { readonly refused: 'dangerous' | 'unknown' | 'broken'; readonly what: string };

const headLength = 64 * 1024;

interface Magic {
  readonly at?: number;
  readonly bytes: string;
}

const starts = (head: Buffer, { at = 0, bytes }: Magic) => head.subarray(at, at + bytes.length).equals(Buffer.from(bytes, 'latin1'));
const any = (head: Buffer, magics: readonly Magic[]) => magics.some((magic) => starts(head, magic));

/** What a system would run, or what runs when it is opened. Looked for first. */
const dangerous: readonly (readonly [what: string, magics: readonly Magic[]])[] = [
  ['Windows program', [{ bytes: 'MZ' }]],
  ['Linux program', [{ bytes: '\x7fELF' }]],
  ['macOS program', [{ bytes: '\xcf\xfa\xed\xfe' }, { bytes: '\xca\xfe\xba\xbe' }, { bytes: '\xfe\xed\xfa\xcf' }]],
  ['Windows shortcut', [{ bytes: 'L\x00\x00\x00\x01\x14\x02\x00' }]],
];

const known: readonly (readonly [kind: FileKind, magics: readonly Magic[]])[] = [
  ['pdf', [{ bytes: '%PDF-' }]],
  ['jpeg', [{ bytes: '\xff\xd8\xff' }]],
  ['png', [{ bytes: '\x89PNG\r\n\x1a\n' }]],
  ['amr', [{ bytes: '#!AMR' }]],
  ['mp3', [{ bytes: 'ID3' }, { bytes: '\xff\xfb' }, { bytes: '\xff\xf3' }, { bytes: '\xff\xf2' }]],
];

/** The brand that follows `ftyp` in files of the ISO media format. */
const brands: Readonly<Record<string, FileKind>> = {
  ...Object.fromEntries(['heic', 'heix', 'hevc', 'heim', 'heis', 'mif1', 'msf1'].map((brand) => [brand, 'heic'])),
  ...Object.fromEntries(
    ['isom', 'iso2', 'iso4', 'iso5', 'iso6', 'mp41', 'mp42', 'avc1', 'M4V ', 'MSNV', 'dash', '3gp4', '3gp5', '3gp6'].map((brand) => [
      brand,
      'mp4',
    ]),
  ),
  'qt  ': 'mov',
  'M4A ': 'm4a',
};

/** Believes the bytes and not the name. The name decides only where bytes cannot: a table in text is text. */
export async function sniff(blob: StoredBlob, name: string): Promise<Sniffed> {
  const head = await bytesOf(blob, 0, headLength);
  const harmful = dangerous.find(([, magics]) => any(head, magics));
  if (harmful !== undefined) return { refused: 'dangerous', what: harmful[0] };
  if (isStarting(name)) return { refused: 'dangerous', what: `.${endingOf(name)}` };
  const kind = known.find(([, magics]) => any(head, magics))?.[0] ?? media(head);
  if (kind !== undefined) return { kind };
  if (starts(head, { bytes: 'PK\x03\x04' }) || starts(head, { bytes: 'PK\x05\x06' })) return archive(blob);
  return text(head, name, blob.bytes <= headLength);
}

function media(head: Buffer): FileKind | undefined {
  if (starts(head, { bytes: 'RIFF' }) && starts(head, { at: 8, bytes: 'WAVE' })) return 'wav';
  return starts(head, { at: 4, bytes: 'ftyp' }) ? brands[head.subarray(8, 12).toString('latin1')] : undefined;
}

async function archive(blob: StoredBlob): Promise<Sniffed> {
  const names = await zipNames(blob);
  if (names === undefined) return { refused: 'broken', what: 'ZIP' };
  const has = (form: RegExp) => names.some((each) => form.test(each));
  if (has(/(^|\/)vbaProject\.bin$/i)) return { refused: 'dangerous', what: 'macros' };
  const program = names.find((each) => isStarting(each) && !/\.(xml|html?)$/i.test(each));
  if (has(/^(AndroidManifest\.xml|META-INF\/MANIFEST\.MF)$/) || program !== undefined) {
    return { refused: 'dangerous', what: program ?? 'program' };
  }
  if (has(/^word\/document\d*\.xml$/)) return { kind: 'docx' };
  if (has(/^xl\/workbook\.xml$/)) return { kind: 'xlsx' };
  return { kind: has(/^OFD\.xml$/) ? 'ofd' : 'zip' };
}

const active = /^\s*(<!doctype html|<html|<svg|<script|<\?xml|<\?php|<%|#!\s*\/)/i;
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what tells bytes from text
const noText = /[\x00-\x08\x0e-\x1a\x1c-\x1f]/;

function text(head: Buffer, name: string, isWhole: boolean): Sniffed {
  const words = decoded(head, 'utf-8', isWhole) ?? decoded(head, 'gb18030', isWhole);
  if (words === undefined || noText.test(words)) return { refused: 'unknown', what: endingOf(name) };
  if (active.test(words)) return { refused: 'dangerous', what: 'script or web page' };
  return { kind: endingOf(name) === 'csv' ? 'csv' : 'text' };
}

/** A character may be cut in two where the head ends. */
function decoded(head: Buffer, encoding: string, isWhole: boolean): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(head, { stream: !isWhole });
  } catch (failure) {
    if ((failure as NodeJS.ErrnoException).code === 'ERR_ENCODING_INVALID_ENCODED_DATA') return undefined;
    throw failure;
  }
}
