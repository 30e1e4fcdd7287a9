import { normaliseText } from '#libs/domain/src/text.js';
import type { Column } from './columns.js';
import { unmarked } from './formulas.js';
import type { Header } from './header.js';
import { inOurWords, titleOf } from './layout.js';

export interface CleanCells {
  readonly cells: readonly string[];
  /** The cell of a column in our words; empty where neither the file nor its layout says it. */
  readonly cell: (column: Column) => string;
}

const manyLined: readonly Column[] = ['facts', 'remarks'];

/** The cells as they are compared: trimmed, full-width digits plain, one Unicode form. Empty cells beyond the header, as spreadsheets leave them, are dropped. */
export function cleanCells(raw: readonly string[], { cells: names, places, layout }: Header): CleanCells {
  const width = raw.slice(names.length).every((cell) => cell.trim() === '') ? names.length : raw.length;
  const lined = new Set(manyLined.map((column) => places.get(column)));
  const cells = raw.slice(0, width).map((cell, place) => clean(cell, lined.has(place)));
  const said = (column: Column) => inOurWords(column, cells[places.get(column) ?? -1] ?? '', layout);
  return { cells, cell: (column) => (column === 'title' ? titleOf(said('title'), said('facts'), layout) : said(column)) };
}

function clean(cell: string, manyLines: boolean): string {
  const text = unmarked(normaliseText(unmarked(cell)).normalize('NFC'));
  return manyLines ? text.replaceAll(/\r\n?/g, '\n') : text.replaceAll(/\s*[\r\n\t]+\s*/g, ' ');
}
