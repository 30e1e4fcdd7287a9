import type { CsvRecord } from '../csv-reader.js';
import { brokenSheet, dates1904, emptyFile, type FileFault, notSpreadsheet, tooMuchInside } from '../file-fault.js';
import { knownColumns, readHeader } from '../header.js';
import type { Inspection } from '../inspection.js';
import type { Layout } from '../layout.js';
import { faultOf } from '../open-csv.js';
import type { OpenedFile, UnusableFile } from '../opened-file.js';
import { BrokenXml } from './parts.js';
import { rowsOf, type SheetRow } from './sheet-rows.js';
import { NotZipped, TooMuchInside } from './unzipped.js';
import { readWorkbook, type Sheet, type Workbook } from './workbook.js';

type Open = () => AsyncIterable<Buffer>;

/** Above the header there may be a title over merged cells, a date, a blank line. */
const mostLinesAbove = 10;

interface Found {
  readonly sheet: Sheet;
  readonly header: SheetRow;
  readonly known: number;
}

export async function inspectXlsx(open: Open): Promise<Inspection | FileFault> {
  return orFault(async () => {
    const workbook = await readWorkbook(open());
    if (workbook === undefined) return notSpreadsheet;
    if (workbook.since1904) return dates1904;
    const length = Math.max(0, ...workbook.sheets.map((sheet) => sheet.length));
    return length === 0 ? emptyFile : { encoding: 'xlsx', length };
  });
}

/** Takes the first sheet with a header that is known wholly, else the one of which most is known. */
export async function openXlsx(open: Open, layouts?: readonly Layout[]): Promise<OpenedFile | UnusableFile> {
  const opened = await orFault(async () => {
    const workbook = await readWorkbook(open());
    if (workbook === undefined) return notSpreadsheet;
    const found = await headerOf(open, workbook, layouts);
    return found === undefined ? emptyFile : begun(open, workbook, found, layouts);
  });
  return 'code' in opened ? { fault: opened } : opened;
}

/** What is wrong inside the archive is the file's fault; all else is ours. */
export async function orFault<T>(work: () => Promise<T>): Promise<T | FileFault> {
  try {
    return await work();
  } catch (failure) {
    if (failure instanceof TooMuchInside) return tooMuchInside;
    if (failure instanceof NotZipped || failure instanceof BrokenXml) return brokenSheet;
    throw failure;
  }
}

async function headerOf(open: Open, workbook: Workbook, layouts: readonly Layout[] | undefined): Promise<Found | undefined> {
  let best: Found | undefined;
  for (const sheet of workbook.sheets) {
    let lines = 0;
    for await (const row of rowsOf(open(), sheet, workbook)) {
      if (row.cells.every((cell) => cell.trim() === '')) continue;
      const known = knownColumns(row.cells, layouts);
      if (best === undefined || known > best.known) best = { sheet, header: row, known };
      if (++lines >= mostLinesAbove) break;
    }
    if (best !== undefined && readHeader(best.header.cells, layouts).missing.length === 0) return best;
  }
  return best;
}

function begun(
  open: Open,
  workbook: Workbook,
  { sheet, header: line }: Found,
  layouts: readonly Layout[] | undefined,
): OpenedFile | UnusableFile {
  const header = readHeader(line.cells, layouts);
  const fault = faultOf(header);
  if (fault !== undefined) return { fault, header };
  const rows = rowsOf(open(), sheet, workbook);
  return { next: () => nextOf(rows, line.line, header.cells.length), header, sheet: sheet.name };
}

async function nextOf(rows: AsyncGenerator<SheetRow>, headerLine: number, width: number): Promise<CsvRecord | undefined> {
  for (;;) {
    const { value, done } = await rows.next();
    if (done === true) return undefined;
    if (value.line <= headerLine || value.cells.every((cell) => cell.trim() === '')) continue;
    // Empty cells at the end of a row are not written.
    return { ...value, cells: [...value.cells, ...Array(Math.max(0, width - value.cells.length)).fill('')] };
  }
}
