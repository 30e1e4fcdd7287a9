import { phoneCheck } from '#libs/http/src/fields/checks.js';

/** What a spreadsheet takes for the beginning of a formula, full-width signs of Chinese keyboards among them. */
const beginsLikeOne = /^[=+\-@＝＋－＠\t\r]/;
/** A call, a link to another program or sheet, a reference to a cell, or a bare sum. Not: -5℃, @某店铺, +86 138…, a dash before a word. */
const goesOnLikeOne = /[A-Za-z_]\s*\(|[|]|[\w'\]]!|^.\s*\$?[A-Za-z]{1,3}\$?\d+\b|^.[\d\s.]+[-+*/^&][-+*/^&\d\s.()]+$/;

/** Says whether a spreadsheet would run the cell (`=cmd|…`, `@SUM(…)`). Expects a cell without blanks at its ends. */
export function isFormula(cell: string): boolean {
  if (/^[=＝]./s.test(cell)) return true;
  return beginsLikeOne.test(cell) && goesOnLikeOne.test(cell) && phoneCheck(cell) !== undefined;
}

/** Takes off the mark by which our own files keep spreadsheets from running a cell. */
export const unmarked = (cell: string): string => (cell.startsWith("'") && beginsLikeOne.test(cell.slice(1)) ? cell.slice(1) : cell);
