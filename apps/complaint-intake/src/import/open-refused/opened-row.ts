import type { RefusedRow } from '../persistence/import-refusals.js';
import { shortened } from '../reading/row-fault.js';
import type { OpenedRowResponse } from './opened-refused.response.js';

/** A refused row as it is mended: a cell for each column, and each fault at its cell. */
export function openedRow({ row, line, cells, faults, correctedBy }: RefusedRow, header: readonly string[]): OpenedRowResponse {
  const names = header.map((name) => shortened(name.trim()));
  return {
    ...{ row, line, cells: [...cells, ...header.slice(cells.length).map(() => '')] },
    faults: faults.map(({ column, code, sentence, sentenceEn }) => {
      const place = column === undefined ? -1 : names.indexOf(column);
      return { code, sentence, sentenceEn, ...(column === undefined ? {} : { column }), ...(place < 0 ? {} : { place }) };
    }),
    ...(correctedBy === undefined ? {} : { correctedBy }),
  };
}
