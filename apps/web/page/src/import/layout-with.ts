import type { FilePreview, Layout, NewLayout } from '../api/types.js';

type Column = FilePreview['columns'][number]['column'];

/** Which column of the file is to feed which of ours; null for none. */
export type Places = Readonly<Partial<Record<Column, number | null>>>;

/** The layout by which the file was read, with columns of this file in place of its own where they were chosen. */
export function layoutWith(base: Layout, header: readonly string[], places: Places, name: string): NewLayout {
  const { values, constants, dates, titleFromFacts } = base;
  const kept = base.columns.filter(({ column }) => places[column] === undefined);
  const chosen = (Object.entries(places) as [Column, number | null][]).flatMap(([column, place]) =>
    place === null ? [] : [{ column, names: [header[place]?.trim() ?? ''] }],
  );
  return { ...{ name, values, constants, titleFromFacts }, ...(dates === undefined ? {} : { dates }), columns: [...kept, ...chosen] };
}
