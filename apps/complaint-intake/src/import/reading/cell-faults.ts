import type { Column } from './columns.js';
import { isFormula } from './formulas.js';
import type { Header } from './header.js';
import { faultAt, type RowFault, shortened, type Words } from './row-fault.js';
import { controlCharacters, formula, tooLong } from './row-words.js';

/** The limits of the registration form, in characters. */
const longest: Readonly<Partial<Record<Column, number>>> = {
  number: 100,
  oldNumber: 100,
  caller: 100,
  phone: 60,
  title: 200,
  facts: 20_000,
  address: 300,
  district: 100,
  respondent: 200,
  remarks: 2_000,
};
/** What a spreadsheet can hold in one cell. */
const longestOfAll = 32_767;
const notText = /[^\P{Cc}\n\t]|\p{Surrogate}|[\uFFFD\uFFFE\uFFFF]/u;

/** What is wrong with cells as text, whatever they mean. Every column counts, also those that are not read: a file goes on to others. */
export function faultsOfCells(cells: readonly string[], { cells: names, places }: Header): RowFault[] {
  const columnAt = new Map([...places].map(([column, place]) => [place, column]));
  return cells.flatMap((cell, place) => {
    const column = columnAt.get(place);
    const words = faultOf(cell, (column === undefined ? undefined : longest[column]) ?? longestOfAll);
    if (words === undefined) return [];
    return [column === undefined ? unread(names[place] ?? '', cell, words) : faultAt(column, cell, words)];
  });
}

function faultOf(cell: string, max: number): Words | undefined {
  // UTF-16 units are counted first: spreading megabytes into characters costs more than the answer is worth.
  if (cell.length > 2 * max || (cell.length > max && [...cell].length > max)) return tooLong(max);
  if (notText.test(cell)) return controlCharacters;
  return isFormula(cell) ? formula : undefined;
}

const unread = (name: string, cell: string, [code, sentence, sentenceEn]: Words): RowFault => ({
  column: shortened(name),
  code,
  sentence,
  sentenceEn,
  value: shortened(cell),
});
