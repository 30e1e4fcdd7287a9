import { columnKeys } from '../layout-parts.js';
import { cleanCells } from '../reading/clean-cells.js';
import { columns } from '../reading/columns.js';
import type { CsvRecord } from '../reading/csv-reader.js';
import { type Header, nameIn } from '../reading/header.js';
import { decoded, inspectFile } from '../reading/inspect-file.js';
import type { Layout } from '../reading/layout.js';
import { openCsv } from '../reading/open-csv.js';
import { type RowContext, readRow } from '../reading/read-row.js';
import { openXlsx } from '../reading/xlsx/open-xlsx.js';
import type { FilePreviewResponse } from './file-preview.response.js';

const rowsShown = 3;

/** How an import would read the file: the same inspection, header and rows, and nothing written. */
export async function previewOf(
  file: Buffer,
  layouts: readonly Layout[],
  context: Omit<RowContext, 'header'>,
): Promise<FilePreviewResponse> {
  const open = async function* () {
    yield file;
  };
  const inspection = await inspectFile(open, layouts);
  if ('code' in inspection) return { reason: inspection, header: [], columns: [], rows: [] };
  const { encoding } = inspection;
  const opened = encoding === 'xlsx' ? await openXlsx(open, layouts) : await openCsv(decoded(open(), encoding), layouts);
  if ('fault' in opened) return { reason: opened.fault, ...(opened.header === undefined ? unread : shown(opened.header, [], context)) };
  const records: CsvRecord[] = [];
  for (let record = await opened.next(); record !== undefined; record = await opened.next()) {
    records.push(record);
    if (records.length === rowsShown) break;
  }
  return shown(opened.header, records, context);
}

const unread = { header: [], columns: [], rows: [] };

function shown(header: Header, records: readonly CsvRecord[], context: Omit<RowContext, 'header'>): FilePreviewResponse {
  const { cells, layout, places, missing } = header;
  const read = records.map((record) => cleanCells(record.cells, header));
  return {
    layout: layout.name,
    header: cells,
    columns: columnKeys.map((column) => {
      const place = places.get(column);
      return {
        ...{ column, name: columns[column], ...(place === undefined ? {} : { place }) },
        missing: place === undefined && missing.includes(nameIn(layout, column)),
        values: read.map(({ cell }) => cell(column)),
      };
    }),
    rows: records.map((record) => {
      const reading = readRow(record, { ...context, header });
      return { cells: record.cells, faults: reading.is === 'refused' ? reading.faults : [] };
    }),
  };
}
