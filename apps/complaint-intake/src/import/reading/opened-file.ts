import type { CsvRecord } from './csv-reader.js';
import type { FileFault } from './file-fault.js';
import type { Header } from './header.js';

/** A file of which the header was understood; its records come one by one. */
export interface OpenedFile {
  readonly next: () => Promise<CsvRecord | undefined>;
  readonly header: Header;
  /** Of a spreadsheet. */
  readonly sheet?: string;
}

export interface UnusableFile {
  readonly fault: FileFault;
  readonly header?: Header;
}
