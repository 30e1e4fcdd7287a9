import { Injectable } from '@nestjs/common';
import type { Tx } from '#libs/persistence/src/transactions.js';
import { type Doubt, ImportDoubts } from '../persistence/import-doubts.js';
import type { Counts } from '../persistence/import-jobs.js';
import { ImportRefusals, type RefusedRow } from '../persistence/import-refusals.js';
import type { RowReading } from '../reading/read-row.js';
import { faultAt } from '../reading/row-fault.js';
import { numberTaken } from '../reading/row-words.js';
import type { Decision } from './decide.js';
import { type Submitted, type Taken, WorkOrders } from './work-orders.js';

/** A row as it was read, with its place in the file. */
export interface ReadRow {
  readonly row: number;
  readonly line: number;
  readonly cells: readonly string[];
  readonly reading: RowReading;
  /** Characters of the file that are done with it. */
  readonly end: number;
}

type SubmittedRow = ReadRow & { readonly reading: Submitted };

/** Writes what rows become: matters, links, refusals; all in the transaction it is given. */
@Injectable()
export class BatchWriter {
  constructor(
    private readonly workOrders: WorkOrders,
    private readonly refusals: ImportRefusals,
    private readonly doubts: ImportDoubts,
  ) {}

  async write(job: { id: string; by: string }, rows: readonly ReadRow[], tx: Tx): Promise<Counts> {
    const submitted = rows.filter((row): row is SubmittedRow => row.reading.is === 'submission');
    const readings = submitted.map(({ reading }) => reading);
    const takings = await this.workOrders.take(readings, job.by, tx);
    const decisions = takings.map(({ decision }) => decision);
    const unsure = submitted.flatMap(({ row, line }, index) => doubtOf(takings[index], { row, line }));
    await this.doubts.add(job.id, unsure.flat(), tx);
    const taken = submitted.filter((_row, index) => decisions[index]?.is === 'number-taken');
    const refused = [...rows.flatMap(refusedOf), ...taken.map(refusedForNumber)];
    await this.refusals.add(job.id, refused, tx);
    const count = (is: Decision['is']) => decisions.filter((decision) => decision.is === is).length;
    const otherDesk = rows.filter(({ reading }) => reading.is === 'other-desk').length;
    return {
      registered: count('new'),
      unsure: unsure.length,
      linked: count('duplicate'),
      already: count('already'),
      refused: refused.length,
      otherDesk,
    };
  }
}

/** The matters of a row that may be the same as others. */
const doubtOf = (taken: Taken | undefined, at: { readonly row: number; readonly line: number }): Doubt[][] =>
  taken?.decision.is === 'new' && taken.decision.unsure ? [taken.matterIds.map((matterId) => ({ ...at, matterId }))] : [];

const refusedOf = ({ row, line, cells, reading }: ReadRow): RefusedRow[] =>
  reading.is === 'refused' ? [{ row, line, cells, faults: reading.faults }] : [];

const refusedForNumber = ({ row, line, cells, reading }: SubmittedRow): RefusedRow => ({
  ...{ row, line, cells },
  faults: [faultAt('number', reading.submission.outsideNumber, numberTaken)],
});
