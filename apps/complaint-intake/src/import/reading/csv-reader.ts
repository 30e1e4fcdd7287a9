import { type Scanned, scanRecord } from './csv-scan.js';

export interface CsvRecord {
  /** The physical line it begins on, counted from 1. */
  readonly line: number;
  readonly cells: readonly string[];
  /** Characters read from the file when it was done. */
  readonly end: number;
  /** `broken`: a quote is open or closed in the wrong place. `swallowed`: well-formed, but whole rows lie inside one of its quoted cells. */
  readonly fault?: 'broken' | 'swallowed';
}

export interface Dialect {
  readonly delimiter: string;
  /** How many cells a row has. Known once the header is read. */
  readonly width?: number;
}

/** Characters. Whatever is longer begins with a quote that nobody closed. */
const longestRecord = 8 * 1024 * 1024;
const mostTailLines = 50;
const tailWindow = 64 * 1024;
const lineEnd = /\r\n|\n|\r/g;

/**
 * Reads records one by one from a text that comes in pieces, holding no more than the record in hand. A broken quote costs the row it stands in and no
 * other: reading goes on with the next line that can be a row. (csv-parse gives up the file there, and takes four times as long.)
 */
export class CsvReader {
  #text = '';
  #at = 0;
  #before = 0;
  #line = 1;
  #ended = false;

  constructor(private readonly pieces: AsyncIterator<string>) {}

  /** The first line that holds something, left unread. */
  async firstLine(): Promise<string> {
    for (;;) {
      const line = await this.line(this.#at);
      if (line.text.trim() !== '' || (this.#ended && line.end === this.#text.length)) return line.text;
      this.take(line.end);
    }
  }

  /** The next record, blank lines passed over; undefined at the end. */
  async next(dialect: Dialect): Promise<CsvRecord | undefined> {
    for (;;) {
      const scan = await this.scan(dialect.delimiter, longestRecord);
      if (scan === undefined) return this.broken(dialect);
      if (this.#at === this.#text.length && this.#ended) return undefined;
      const record = this.judged(scan, dialect);
      if (record === undefined) return this.broken(dialect);
      if (record.cells.some((cell) => cell.trim() !== '')) return record;
    }
  }

  private judged({ cells, end }: Scanned, dialect: Dialect): CsvRecord | undefined {
    const suspect = dialect.width !== undefined && this.holdsRows(end, dialect);
    if (suspect && cells.length !== dialect.width) return undefined;
    const line = this.#line;
    this.take(end);
    return { line, cells, end: this.position, ...(suspect ? { fault: 'swallowed' } : {}) };
  }

  /** The row with the broken quote, and the torn-off lines behind it. Its cells are cut at every delimiter. */
  private async broken(dialect: Dialect): Promise<CsvRecord> {
    const line = this.#line;
    const first = await this.line(this.#at);
    this.take(first.end);
    let text = first.text;
    for (let count = 0; count < mostTailLines && (await this.atTail(dialect)); count++) {
      const tail = await this.line(this.#at);
      this.take(tail.end);
      text += `\n${tail.text}`;
    }
    return { line, cells: text.split(dialect.delimiter), end: this.position, fault: 'broken' };
  }

  /** Says whether the next line can only be the rest of the row before: it neither begins a row of its own nor is itself a broken one. */
  private async atTail({ delimiter, width = 0 }: Dialect): Promise<boolean> {
    const line = await this.line(this.#at);
    if (this.#at === this.#text.length) return false;
    if (line.text.split(delimiter).length >= width) return false;
    const scan = await this.scan(delimiter, tailWindow);
    return scan === undefined || scan.cells.length !== width;
  }

  /** Two broken quotes may pair up and hide the rows between them in one cell. */
  private holdsRows(end: number, { delimiter, width = 0 }: Dialect): boolean {
    const [, ...inner] = this.#text.slice(this.#at, end).trimEnd().split(lineEnd);
    return inner.some((line) => {
      const scan = line.split(delimiter, width).length === width ? scanRecord(line, 0, delimiter, true) : 'broken';
      return typeof scan === 'object' && scan.cells.length === width;
    });
  }

  /** Undefined for a record that is broken or longer than allowed. */
  private async scan(delimiter: string, longest: number): Promise<Scanned | undefined> {
    for (;;) {
      const scan = scanRecord(this.#text, this.#at, delimiter, this.#ended);
      if (scan === 'broken') return undefined;
      if (scan !== 'more') return scan;
      if (this.#text.length - this.#at > longest) return undefined;
      await this.fill(this.#text.length - this.#at);
    }
  }

  private async line(at: number): Promise<{ text: string; end: number }> {
    for (;;) {
      const ending = new RegExp(lineEnd);
      ending.lastIndex = at;
      const found = ending.exec(this.#text);
      const sure = found !== null && (found[0] !== '\r' || found.index + 1 < this.#text.length);
      if (found !== null && (sure || this.#ended)) return { text: this.#text.slice(at, found.index), end: found.index + found[0].length };
      if (this.#ended) return { text: this.#text.slice(at), end: this.#text.length };
      const gap = at - this.#at;
      await this.fill(this.#text.length - this.#at);
      at = this.#at + gap;
    }
  }

  /** Reads on until there is at least as much new text as old: a long record is looked over a few times, not once per piece. */
  private async fill(atLeast: number): Promise<void> {
    const pieces = [this.#text.slice(this.#at)];
    for (let got = 0; got <= atLeast && !this.#ended; ) {
      const { value, done } = await this.pieces.next();
      if (done === true) this.#ended = true;
      else {
        pieces.push(value);
        got += value.length;
      }
    }
    this.#before += this.#at;
    this.#text = pieces.join('');
    this.#at = 0;
  }

  private take(end: number): void {
    this.#line += this.#text.slice(this.#at, end).match(lineEnd)?.length ?? 0;
    this.#at = end;
  }

  private get position(): number {
    return this.#before + this.#at;
  }
}
