import type { Column } from './columns.js';

/** How one source writes its work orders: which of its columns mean what, and what its words mean here. Data: it is saved per source and checked when it is. */
export interface Layout {
  readonly name: string;
  /** Names that a column may have; the first that stands in the file counts. */
  readonly columns: Readonly<Partial<Record<Column, readonly string[]>>>;
  /** The source's words for a value, and ours. */
  readonly values?: Readonly<Partial<Record<Column, Readonly<Record<string, string>>>>> | undefined;
  /** What holds of every row where the file has no such column, or its cell is empty. */
  readonly constants?: Readonly<Partial<Record<Column, string>>> | undefined;
  /** The order in which days are written where the year stands last. */
  readonly dates?: 'day-first' | 'month-first' | undefined;
  /** A source without titles: the beginning of the facts is one. */
  readonly titleFromFacts?: boolean | undefined;
  /** Columns that are known and not read. */
  readonly passedOver?: readonly string[] | undefined;
}

/** As a constant of the desk: whoever imports the file received it. */
export const ownDesk = '本地区';

const titleLength = 40;

/** What a cell of the source says in our words. */
export function inOurWords(column: Column, text: string, { values, constants, dates }: Layout): string {
  const said = text === '' ? (constants?.[column] ?? '') : text;
  const known = values?.[column];
  const meant = known !== undefined && Object.hasOwn(known, said) ? (known[said] ?? said) : said;
  return column === 'receivedAt' && dates !== undefined ? yearFirst(meant, dates) : meant;
}

export function titleOf(title: string, facts: string, { titleFromFacts }: Layout): string {
  if (title !== '' || titleFromFacts !== true) return title;
  return [...(facts.split(/[\n。！？!?]/)[0] ?? '')].slice(0, titleLength).join('');
}

function yearFirst(text: string, order: 'day-first' | 'month-first'): string {
  const [, first, second, year, rest = ''] = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})(.*)$/.exec(text) ?? [];
  if (year === undefined) return text;
  return order === 'day-first' ? `${year}-${second}-${first}${rest}` : `${year}-${first}-${second}${rest}`;
}
