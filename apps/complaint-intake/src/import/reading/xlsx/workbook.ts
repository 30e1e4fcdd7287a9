import { PartReader } from './parts.js';
import { TooMuchInside, unzipped } from './unzipped.js';

export interface Sheet {
  readonly name: string;
  /** The part in which its rows lie. */
  readonly part: string;
  /** Bytes of that part, unpacked. */
  readonly length: number;
}

export interface Workbook {
  /** Those that are not hidden, in the order of their tabs. */
  readonly sheets: readonly Sheet[];
  readonly shared: readonly string[];
  /** Days counted from 1904, as old Macintosh programs do. */
  readonly since1904: boolean;
}

const book = 'xl/workbook.xml';
const relations = 'xl/_rels/workbook.xml.rels';
const strings = 'xl/sharedStrings.xml';
/** Of all shared texts together: they are the one part that has to be held. */
const mostCharacters = 40_000_000;

/** Looks once through the archive for what its sheets are and the texts that they share. Undefined where it is no spreadsheet. */
export async function readWorkbook(archive: AsyncIterable<Buffer>): Promise<Workbook | undefined> {
  const lengths = new Map<string, number>();
  const [sheets, targets, shared] = [new BookParts(), new Map<string, string>(), new SharedStrings()];
  const readers = new Map<string, PartReader>([
    [book, new PartReader({ open: sheets.open })],
    [relations, new PartReader({ open: (name, { Id = '', Target = '' }) => name === 'Relationship' && targets.set(Id, partOf(Target)) })],
    [strings, new PartReader(shared)],
  ]);
  for await (const { name, bytes, end } of unzipped(archive, () => true)) {
    lengths.set(name, (lengths.get(name) ?? 0) + bytes.length);
    readers.get(name)?.write(bytes, end);
  }
  if (!lengths.has(book)) return undefined;
  const found = sheets.visible.map(({ name, id }) => ({ name, part: targets.get(id) ?? '' })).filter(({ part }) => lengths.has(part));
  return {
    sheets: found.map((sheet) => ({ ...sheet, length: lengths.get(sheet.part) ?? 0 })),
    shared: shared.texts,
    since1904: sheets.since1904,
  };
}

class BookParts {
  readonly visible: { name: string; id: string }[] = [];
  since1904 = false;

  readonly open = (element: string, attributes: Readonly<Record<string, string>>): void => {
    if (element === 'workbookPr') this.since1904 = ['1', 'true'].includes(attributes['date1904'] ?? '');
    if (element === 'sheet' && (attributes['state'] ?? 'visible') === 'visible')
      this.visible.push({ name: attributes['name'] ?? '', id: attributes['r:id'] ?? '' });
  };
}

class SharedStrings {
  readonly texts: string[] = [];
  #text = '';
  #reads = false;
  #characters = 0;

  // Rich text is several runs; how it is read aloud (rPh) is no part of it.
  readonly open = (name: string): void => {
    if (name === 'si') this.#text = '';
    this.#reads = name === 't' && !this.#aloud;
    if (name === 'rPh') this.#aloud = true;
  };
  #aloud = false;
  readonly text = (text: string): void => {
    if (this.#reads) this.#text += text;
  };
  readonly close = (name: string): void => {
    this.#reads = false;
    if (name === 'rPh') this.#aloud = false;
    if (name !== 'si') return;
    this.#characters += this.#text.length;
    if (this.#characters > mostCharacters) throw new TooMuchInside();
    this.texts.push(this.#text);
  };
}

/** Targets are relative to the workbook, or begin at the archive's root. */
const partOf = (target: string) => (target.startsWith('/') ? target.slice(1) : `xl/${target}`);
