import { PartReader } from './parts.js';
import { unzipped } from './unzipped.js';
import type { Sheet, Workbook } from './workbook.js';

export interface SheetRow {
  /** The number that the spreadsheet shows beside it. */
  readonly line: number;
  readonly cells: readonly string[];
  /** Bytes of the sheet that are done with it. */
  readonly end: number;
}

/** The rows of one sheet, every cell as text: a formula stands as it was written and not as what it gave, so that it is seen for what it is. */
export async function* rowsOf(archive: AsyncIterable<Buffer>, { part }: Sheet, { shared }: Workbook): AsyncGenerator<SheetRow> {
  const rows = new Rows(shared);
  const reader = new PartReader(rows);
  let end = 0;
  for await (const piece of unzipped(archive, (name) => name === part)) {
    end += piece.bytes.length;
    reader.write(piece.bytes, piece.end);
    for (const row of rows.ready.splice(0)) yield { ...row, end };
    if (piece.end) return;
  }
}

const mostColumns = 1_000;

class Rows {
  readonly ready: Omit<SheetRow, 'end'>[] = [];
  #line = 0;
  #cells: string[] = [];
  #place = -1;
  #type = '';
  #text = '';
  #formula: string | undefined;
  #reads: 'value' | 'formula' | undefined;

  constructor(private readonly shared: readonly string[]) {}

  readonly open = (name: string, attributes: Readonly<Record<string, string>>): void => {
    if (name === 'row') {
      this.#line = Number(attributes['r'] ?? this.#line + 1);
      [this.#cells, this.#place] = [[], -1];
    } else if (name === 'c') {
      this.#place = placeOf(attributes['r']) ?? this.#place + 1;
      [this.#type, this.#text, this.#formula] = [attributes['t'] ?? 'n', '', undefined];
    } else if (name === 'f') {
      this.#formula = '';
    }
    this.#reads = name === 'v' || name === 't' ? 'value' : name === 'f' ? 'formula' : undefined;
  };
  readonly text = (text: string): void => {
    if (this.#reads === 'value') this.#text += text;
    if (this.#reads === 'formula') this.#formula = (this.#formula ?? '') + text;
  };
  readonly close = (name: string): void => {
    this.#reads = undefined;
    if (name === 'c' && this.#place < mostColumns) this.put(this.value());
    if (name === 'row') this.ready.push({ line: this.#line, cells: this.#cells });
  };

  private put(value: string): void {
    while (this.#cells.length < this.#place) this.#cells.push('');
    this.#cells[this.#place] = value;
  }

  private value(): string {
    if (this.#formula !== undefined) return `=${this.#formula}`;
    if (this.#type === 's') return this.shared[Number(this.#text)] ?? '';
    if (this.#type === 'b') return this.#text === '1' ? '是' : '否';
    return this.#type === 'n' ? plainNumber(this.#text) : this.#text;
  }
}

/** 1.38E10 is a telephone number. Beyond what a number holds exactly it stays as it is: its last digits are lost. */
function plainNumber(text: string): string {
  if (!/e/i.test(text)) return text;
  return Number.isSafeInteger(Number(text)) ? String(Number(text)) : text;
}

function placeOf(reference: string | undefined): number | undefined {
  const letters = /^[A-Z]{1,3}/.exec(reference ?? '')?.[0];
  return letters === undefined ? undefined : [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}
