import type { BlockOf, Cell } from '../block.js';
import { mm, size, type } from '../measures.js';
import type { Line } from './break-lines.js';
import type { Sheet, Style } from './sheet.js';

const style: Style = { font: 'body', size: size.smallFour, pitch: 18 };
const headStyle: Style = { ...style, font: 'title' };
const padding = 1.2 * mm;

interface Placed {
  readonly x: number;
  readonly width: number;
  readonly style: Style;
  readonly centered: boolean;
  readonly lines: Line[];
}

/** Rows as high as their fullest cell; a row that does not fit on its page goes on on the next. */
export function drawTable(sheet: Sheet, { columns, rows }: BlockOf<'table'>): void {
  sheet.y += padding;
  for (const row of rows) {
    const cells = place(sheet, columns, row.cells);
    let left = Math.max(row.lines ?? 1, ...cells.map(({ lines }) => lines.length));
    let from = 0;
    // A row that fits on one page is not torn.
    if (left * style.pitch + 2 * padding < type.height / 3) sheet.need(left * style.pitch + 2 * padding);
    while (left > 0) {
      sheet.need(style.pitch + 2 * padding);
      const now = Math.min(left, Math.floor((sheet.left - 2 * padding) / style.pitch));
      drawRow(sheet, cells, from, now);
      from += now;
      left -= now;
      if (left > 0) sheet.nextPage();
    }
  }
  sheet.y += style.pitch / 2;
}

function drawRow(sheet: Sheet, cells: readonly Placed[], from: number, count: number): void {
  const height = count * style.pitch + 2 * padding;
  for (const cell of cells) {
    sheet.doc.lineWidth(0.7).strokeColor('black').rect(cell.x, sheet.y, cell.width, height).stroke();
    const lines = cell.lines.slice(from, from + count);
    // The middle of the row for what is short, its top for what is long.
    const above = cell.lines.length > 2 ? 0 : ((count - lines.length) * style.pitch) / 2;
    for (const [index, line] of lines.entries()) {
      const x = cell.centered ? cell.x + (cell.width - line.width) / 2 : cell.x + padding;
      sheet.put(line.text, x, cell.style, 0, sheet.y + padding + above + index * style.pitch);
    }
  }
  sheet.y += height;
}

function place(sheet: Sheet, columns: readonly number[], cells: readonly Cell[]): Placed[] {
  const scale = type.width / columns.reduce((sum, column) => sum + column, 0);
  let column = 0;
  let x = type.left;
  return cells.map(({ text, span = 1, head = false }) => {
    const width = columns.slice(column, column + span).reduce((sum, one) => sum + one, 0) * scale;
    const own = head ? headStyle : style;
    const placed = { x, width, style: own, centered: head, lines: sheet.lines(text, own, width - 2 * padding) };
    column += span;
    x += width;
    return placed;
  });
}
