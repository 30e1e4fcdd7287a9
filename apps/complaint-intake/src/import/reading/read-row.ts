import { channelNamed } from '#libs/directory/src/channels.js';
import { rightTypeNamed } from '#libs/directory/src/right-types.js';
import type { Instant } from '#libs/domain/src/instant.js';
import { type Region, regionNames, regions } from '#libs/domain/src/region.js';
import type { Submission } from '../../complaint/domain/submission.js';
import { faultsOfCells } from './cell-faults.js';
import { cleanCells } from './clean-cells.js';
import { type Column, columns } from './columns.js';
import type { CsvRecord } from './csv-reader.js';
import type { Header } from './header.js';
import { ownDesk } from './layout.js';
import { readConsent } from './read-consent.js';
import { readKind } from './read-kind.js';
import { readPlace } from './read-place.js';
import { readReceivedAt } from './read-received-at.js';
import { readReporter } from './read-reporter.js';
import { faultAt, faultOfRow, type RowFault, shortened, type Words } from './row-fault.js';
import * as say from './row-words.js';

export type RowReading =
  | { readonly is: 'submission'; readonly submission: NumberedSubmission; readonly oldNumber?: string }
  | { readonly is: 'other-desk' }
  | { readonly is: 'refused'; readonly faults: readonly RowFault[] };

/** A work order always has the number that its hotline gave it: by it a row that comes twice is known. */
export type NumberedSubmission = Submission & { readonly outsideNumber: string };

export interface RowContext {
  readonly header: Header;
  readonly here: Region;
  readonly now: Instant;
}

const refused = (...faults: readonly RowFault[]): RowReading => ({ is: 'refused', faults });

/** Reads one row of a hotline's file: a submission, a row of another region's desk, or everything that is wrong with it at once. */
export function readRow(record: CsvRecord, context: RowContext): RowReading {
  const reading = readInOurNames(record, context);
  return reading.is === 'refused' ? { ...reading, faults: reading.faults.map((fault) => inTheFilesNames(fault, context.header)) } : reading;
}

/** Who mends the row looks for the column by the name that it has in their file. */
function inTheFilesNames(fault: RowFault, { cells, places }: Header): RowFault {
  const place = [...places].find(([column]) => columns[column] === fault.column)?.[1];
  return place === undefined ? fault : { ...fault, column: shortened(cells[place]?.trim() ?? '') };
}

function readInOurNames(record: CsvRecord, { header, here, now }: RowContext): RowReading {
  if (record.fault !== undefined) return refused(faultOfRow(record.fault === 'broken' ? say.brokenQuote : say.swallowedRows));
  const width = header.cells.length;
  const { cells, cell } = cleanCells(record.cells, header);
  if (cells.length !== width) return refused(faultOfRow(say.wrongWidth(record.cells.length, width)));
  const desk =
    cell('desk') === ownDesk
      ? here
      : regions.find((region) =>
          [regionNames[region].zh, `${regionNames[region].zh}市`, `${regionNames[region].zh}省`].includes(cell('desk')),
        );
  if (desk !== undefined && desk !== here) return { is: 'other-desk' };
  const faults = faultsOfCells(cells, header);
  if (faults.length > 0) return refused(...faults);
  if (desk === undefined) return refused(faultAt('desk', cell('desk'), say.unknownDesk));
  return submissionOf(cell, now);
}

/** Asks each column in turn and keeps every refusal, so that a row is mended in one go. */
class Reading {
  readonly faults: RowFault[] = [];

  constructor(private readonly cell: (column: Column) => string) {}

  take<T extends string | boolean>(column: Column, read: (text: string) => T | Words): T {
    const text = this.cell(column);
    const value = read(text);
    if (Array.isArray(value)) this.faults.push(faultAt(column, text, value as unknown as Words));
    return value as T;
  }
}

function submissionOf(cell: (column: Column) => string, now: Instant): RowReading {
  const kind = readKind(cell('kind'));
  // What is not to be registered at all needs no further mending.
  if (typeof kind !== 'string') return refused(faultAt('kind', cell('kind'), kind));
  const reading = new Reading(cell);
  const reporter = readReporter(kind, cell('caller'), cell('phone'));
  const place = readPlace(cell('district'), cell('address'));
  const consent = readConsent(cell('remarks'));
  const submission: NumberedSubmission = {
    kind,
    outsideNumber: reading.take('number', numberOf),
    receivedAt: reading.take('receivedAt', (text) => (text === '' ? say.missing : readReceivedAt(text, now))),
    channel: reading.take('channel', (text) => channelNamed(text) ?? say.channelUnknown),
    rightType: reading.take('right', (text) => rightTypeNamed(text) ?? say.rightUnknown),
    urgency: reading.take('urgency', (text) => urgencies.get(text) ?? say.urgencyUnknown),
    confidential: reading.take('confidential', (text) => confidences.get(text) ?? say.confidentialUnknown),
    title: reading.take('title', filled),
    facts: reading.take('facts', filled),
    respondent: { name: reading.take('respondent', filled) },
    place: 'words' in place ? { text: '' } : place,
    consent: consent === 'forward-with-identity' && reporter.reporter === undefined ? 'forward' : consent,
    ...(reporter.reporter === undefined ? {} : { reporter: reporter.reporter }),
  };
  const faults = [...reading.faults, ...reporter.faults, ...('words' in place ? [faultAt(place.column, place.value, place.words)] : [])];
  if (faults.length > 0) return refused(...faults);
  const oldNumber = cell('oldNumber');
  return { is: 'submission', submission, ...(oldNumber === '' ? {} : { oldNumber }) };
}

const urgencies = new Map([
  ['', 'normal'],
  ['一般', 'normal'],
  ['紧急', 'urgent'],
  ['特急', 'critical'],
]);

/** Where nothing is said the caller is protected. */
const confidences = new Map([
  ['', true],
  ['是', true],
  ['否', false],
]);

const filled = (text: string): string | Words => (text === '' ? say.missing : text);

function numberOf(text: string): string | Words {
  if (text === '') return say.missing;
  return /^\d(\.\d+)?E\+?\d+$/i.test(text) ? say.mangledNumber : text;
}
