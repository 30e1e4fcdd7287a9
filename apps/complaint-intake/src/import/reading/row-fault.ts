import { scrubText } from '#libs/observability/src/scrub.js';
import { type Column, columns } from './columns.js';

/** Why a row was refused: where, a stable code, and a sentence in both languages that says how to mend it. */
export interface RowFault {
  /** The column's name in the file; absent where the row as a whole is at fault. */
  readonly column?: string;
  readonly code: `row.${string}`;
  readonly sentence: string;
  readonly sentenceEn: string;
  /** What stood there, shortened. Never who complained, nor a phone number. */
  readonly value?: string;
}

/** Code, Chinese, English. */
export type Words = readonly [code: RowFault['code'], zh: string, en: string];

const longestValue = 40;
const aboutPeople: readonly Column[] = ['caller', 'phone'];

export function faultAt(column: Column, value: string, [code, sentence, sentenceEn]: Words): RowFault {
  const shown = aboutPeople.includes(column) || value === '' ? {} : { value: shortened(value) };
  return { column: columns[column], code, sentence, sentenceEn, ...shown };
}

export const faultOfRow = ([code, sentence, sentenceEn]: Words): RowFault => ({ code, sentence, sentenceEn });

export function shortened(value: string): string {
  const signs = [...value.slice(0, 4 * longestValue).replaceAll(/[\p{C}\uFFFD]/gu, '□')];
  return scrubText(signs.slice(0, longestValue).join('')) + (signs.length > longestValue ? '…' : '');
}
