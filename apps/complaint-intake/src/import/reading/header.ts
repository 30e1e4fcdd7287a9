import { normaliseText } from '#libs/domain/src/text.js';
import { type Column, columns, reasonColumns, required } from './columns.js';
import type { Layout } from './layout.js';
import { shippedLayouts, standardLayout } from './shipped-layouts.js';

/** Where each column stands in a file, by the layout in which the file is written. */
export interface Header {
  readonly cells: readonly string[];
  readonly layout: Layout;
  readonly places: ReadonlyMap<Column, number>;
  readonly unknown: readonly string[];
  readonly missing: readonly string[];
  readonly repeated: readonly string[];
}

const nameOf = (cell: string) => normaliseText(cell).replaceAll(/\s/g, '');
const reasons: readonly string[] = Object.values(reasonColumns);

/** Finds the columns by name, in any order, by the layout that fits best: fewest columns missing, then most known. The first of equals wins. */
export function readHeader(cells: readonly string[], layouts: readonly Layout[] = shippedLayouts): Header {
  const read = layouts.map((layout) => headerBy(layout, cells));
  const [first = headerBy(standardLayout, cells), ...others] = read;
  const best = others.reduce((best, each) => (isBetter(each, best) ? each : best), first);
  // Where nothing fits, the columns that are missing are told by our own names.
  return best.places.size === 0 ? first : best;
}

function isBetter(one: Header, other: Header): boolean {
  if ((one.missing.length === 0) !== (other.missing.length === 0)) return one.missing.length === 0;
  return one.places.size > other.places.size;
}

function headerBy(layout: Layout, cells: readonly string[]): Header {
  const names = cells.map(nameOf);
  const places = new Map<Column, number>();
  for (const column of Object.keys(columns) as Column[]) {
    const place = placeOf(layout.columns[column] ?? [], names);
    if (place !== undefined) places.set(column, place);
  }
  const read = new Set(places.values());
  const named = new Set(Object.values(layout.columns).flat().map(nameOf));
  const passedOver = new Set([...reasons, ...(layout.passedOver ?? []).map(nameOf)]);
  return {
    ...{ cells, layout, places },
    unknown: names.filter((name, place) => name !== '' && !named.has(name) && !read.has(place) && !passedOver.has(name)).map(shortened),
    missing: required.filter((column) => !places.has(column) && !isSpared(column, layout, places)).map((column) => nameIn(layout, column)),
    repeated: names.filter((name, place) => named.has(name) && names.indexOf(name) !== place),
  };
}

function placeOf(wanted: readonly string[], names: readonly string[]): number | undefined {
  const found = wanted.map((name) => names.indexOf(nameOf(name))).find((place) => place >= 0);
  return found;
}

/** The layout says what holds without the column. A district is read from the address. */
function isSpared(column: Column, { constants, titleFromFacts, name }: Layout, places: ReadonlyMap<Column, number>): boolean {
  if (constants?.[column] !== undefined || (column === 'title' && titleFromFacts === true)) return true;
  return name !== standardLayout.name && column === 'district' && places.has('address');
}

/** Columns that a file of this layout would lack even with all that the layout names. */
export const lacking = (layout: Layout): readonly string[] =>
  headerBy(layout, Object.values(layout.columns).flat()).missing.map((name) => name);

/** What the column is called where the file comes from. */
export const nameIn = ({ columns: names }: Layout, column: Column): string => names[column]?.[0] ?? columns[column];

/** How many of the names are columns of the layout that knows the most of them. */
export const knownColumns = (cells: readonly string[], layouts: readonly Layout[] = shippedLayouts): number =>
  Math.max(0, ...layouts.map((layout) => headerBy(layout, cells).places.size));

export const isReasonColumn = (cell: string): boolean => reasons.includes(nameOf(cell));

const shortened = (name: string) => [...name.replaceAll(/\p{C}/gu, '')].slice(0, 40).join('');
