import type { CorrectedRow, RefusedRow } from '../api/types.js';

/** What was typed: by row, then by the place of the cell. */
export type Edits = Readonly<Record<number, Readonly<Record<number, string>>>>;

/** As many as are taken at once; what is beyond stays to be sent next. */
const mostRows = 200;

/** A cell that is again as it stood counts as not typed in. */
export function edited(edits: Edits, { row, cells }: RefusedRow, place: number, text: string): Edits {
  const { [place]: _before, ...others } = edits[row] ?? {};
  const changed = text === cells[place] ? others : { ...others, [place]: text };
  const { [row]: _row, ...rest } = edits;
  return Object.keys(changed).length === 0 ? rest : { ...rest, [row]: changed };
}

/** Rows that were changed and that nobody else sent. */
export const toSend = (rows: readonly RefusedRow[], edits: Edits): CorrectedRow[] =>
  rows
    .filter(({ row, correctedBy }) => correctedBy === undefined && edits[row] !== undefined)
    .slice(0, mostRows)
    .map(({ row }) => ({ row, cells: Object.entries(edits[row] ?? {}).map(([place, text]) => ({ place: Number(place), text })) }));

export const without = (edits: Edits, rows: readonly { readonly row: number }[]): Edits =>
  Object.fromEntries(Object.entries(edits).filter(([row]) => !rows.some((sent) => sent.row === Number(row))));

/** Cells to mend first: those at fault; all of them where the row as a whole is. */
export function placesToMend({ cells, faults }: Pick<RefusedRow, 'cells' | 'faults'>): readonly number[] {
  const all = [...cells.keys()];
  return faults.some(({ place }) => place === undefined) ? all : all.filter((at) => faults.some(({ place }) => place === at));
}
