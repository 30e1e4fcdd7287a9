import { CsvReader } from './csv-reader.js';
import { brokenHeader, columnsMissing, columnsRepeated, emptyFile, type FileFault, notCsv } from './file-fault.js';
import { type Header, knownColumns, readHeader } from './header.js';
import type { Layout } from './layout.js';
import type { OpenedFile, UnusableFile } from './opened-file.js';

const delimiters = [',', '\t', ';', '|'] as const;
const mostColumns = 500;

/** Reads the header of a file and finds its columns, or says why no row of it can be read. */
export async function openCsv(text: AsyncIterator<string>, layouts?: readonly Layout[]): Promise<OpenedFile | UnusableFile> {
  const reader = new CsvReader(text);
  const firstLine = await reader.firstLine();
  if (firstLine.trim() === '') return { fault: emptyFile };
  const delimiter = bestDelimiter(firstLine, layouts);
  const record = await reader.next({ delimiter });
  if (record === undefined) return { fault: emptyFile };
  const header = readHeader(record.cells, layouts);
  const fault = record.fault === undefined ? faultOf(header) : brokenHeader;
  return fault === undefined ? { next: () => reader.next({ delimiter, width: header.cells.length }), header } : { fault, header };
}

export function faultOf(header: Header): FileFault | undefined {
  const { cells, missing, repeated } = header;
  if (header.places.size === 0 && (cells.length > mostColumns || cells.some((cell) => /\p{Cc}|\uFFFD/u.test(cell))))
    return notCsv('二进制文件', 'a binary file');
  if (missing.length > 0) return columnsMissing(missing);
  return repeated.length > 0 ? columnsRepeated(repeated) : undefined;
}

/** The sign that parts the first line into the most columns that we know; a comma where none does. */
function bestDelimiter(line: string, layouts?: readonly Layout[]): string {
  const known = (delimiter: string) =>
    knownColumns(
      line.split(delimiter).map((cell) => cell.replaceAll('"', '')),
      layouts,
    );
  return delimiters.reduce<string>((best, each) => (known(each) > known(best) ? each : best), ',');
}
