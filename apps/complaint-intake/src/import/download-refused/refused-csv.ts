import { csvLines } from '../csv-lines.js';
import type { RefusedRow } from '../persistence/import-refusals.js';
import { reasonColumns } from '../reading/columns.js';
import { isReasonColumn } from '../reading/header.js';

/** The layout of the file that came in, and beside it why each row came back. Reasons of an earlier round are left out. */
export class RefusedCsv {
  readonly #kept: readonly number[];

  constructor(private readonly header: readonly string[]) {
    this.#kept = [...header.keys()].filter((place) => !isReasonColumn(header[place] ?? ''));
  }

  /** With the byte-order mark by which spreadsheets know UTF-8. */
  head(): string {
    const names = this.#kept.map((place) => this.header[place] ?? '');
    return `\uFEFF${line([...names, reasonColumns.code, reasonColumns.sentence])}`;
  }

  row({ cells, faults }: RefusedRow): string {
    const codes = [...new Set(faults.map(({ code }) => code))].join(' ');
    const sentences = faults.map(({ column, sentence }) => (column === undefined ? sentence : `${column}：${sentence}`)).join(' ');
    const beyond = cells.slice(this.header.length);
    return line([...this.#kept.map((place) => cells[place] ?? ''), ...beyond, codes, sentences]);
  }
}

/** A cell that a spreadsheet would run gets an apostrophe before it; the import takes it off again. */
const line = (cells: readonly string[]): string => csvLines([cells], { spreadsheets: true });
