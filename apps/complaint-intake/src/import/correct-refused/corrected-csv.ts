import { csvLines } from '../csv-lines.js';

export interface Correction {
  readonly row: number;
  readonly cells: readonly { readonly place: number; readonly text: string }[];
}

export interface Original {
  readonly row: number;
  readonly cells: readonly string[];
}

/** The mended rows as a file in the layout of the one that came in: what was changed, and the rest as it stood. */
export function correctedCsv(header: readonly string[], originals: readonly Original[], corrections: readonly Correction[]): string {
  const changes = new Map(corrections.map(({ row, cells }) => [row, cells]));
  const rows = originals.map(({ row, cells }) => mended(cells, changes.get(row) ?? [], header.length));
  return `\uFEFF${csvLines([header, ...rows])}`;
}

/** As wide as the header; wider only where something stands there. */
function mended(cells: readonly string[], changes: Correction['cells'], width: number): string[] {
  const changed = new Map(changes.map(({ place, text }) => [place, text]));
  const all = Array.from({ length: Math.max(width, cells.length) }, (_, place) => changed.get(place) ?? cells[place] ?? '');
  while (all.length > width && all.at(-1)?.trim() === '') all.pop();
  return all;
}
