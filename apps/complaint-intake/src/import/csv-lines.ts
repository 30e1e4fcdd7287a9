import { stringify } from 'csv-stringify/sync';

/** Rows as lines of a CSV file. A cell with a line break of any kind is quoted: the library looks for the kind that ends rows alone. */
export const csvLines = (rows: readonly (readonly string[])[], { spreadsheets = false } = {}): string =>
  stringify(
    rows.map((cells) => [...cells]),
    { record_delimiter: 'windows', quoted_match: /[\r\n]/, escape_formulas: spreadsheets },
  );
