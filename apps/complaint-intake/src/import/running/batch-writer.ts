import { Injectable } from '@nestjs/common';
import type { Tx } from '#libs/persistence/src/transactions.js';
import type { Complaint } from '../../complaint/domain/complaint.js';
import { type Link, LinkedSubmissions } from '../../complaint/persistence/linked-submissions.js';
import { Registration } from '../../complaint/register-submission/registration.js';
import type { Counts } from '../persistence/import-jobs.js';
import { ImportRefusals, type RefusedRow } from '../persistence/import-refusals.js';
import type { NumberedSubmission, RowReading } from '../reading/read-row.js';
import { faultAt } from '../reading/row-fault.js';
import { numberTaken } from '../reading/row-words.js';
import { type Decision, kindsOf, type Target } from './decide.js';
import { Duplicates } from './duplicates.js';

/** A row as it was read, with its place in the file. */
export interface ReadRow {
  readonly row: number;
  readonly line: number;
  readonly cells: readonly string[];
  readonly reading: RowReading;
  /** Characters of the file that are done with it. */
  readonly end: number;
}

type Submitted = ReadRow & { readonly reading: Extract<RowReading, { is: 'submission' }> };

/** Writes what rows become: matters, links, refusals; all in the transaction it is given. */
@Injectable()
export class BatchWriter {
  constructor(
    private readonly registration: Registration,
    private readonly duplicates: Duplicates,
    private readonly links: LinkedSubmissions,
    private readonly refusals: ImportRefusals,
  ) {}

  async write(job: { id: string; by: string }, rows: readonly ReadRow[], tx: Tx): Promise<Counts> {
    const submitted = rows.filter((row): row is Submitted => row.reading.is === 'submission');
    const decisions = await this.duplicates.decide(
      submitted.map(({ reading }) => reading),
      tx,
    );
    const fresh = submitted.filter((_row, index) => decisions[index]?.is === 'new').map(({ reading }) => reading.submission);
    const registered = await this.registration.register(fresh, job.by, tx);
    await this.links.link(linksOf(submitted, decisions, registered), job.by, tx);
    const taken = submitted.filter((_row, index) => decisions[index]?.is === 'number-taken');
    const refused = [...rows.flatMap(refusedOf), ...taken.map(refusedForNumber)];
    await this.refusals.add(job.id, refused, tx);
    const count = (is: Decision['is']) => decisions.filter((decision) => decision.is === is).length;
    const otherDesk = rows.filter(({ reading }) => reading.is === 'other-desk').length;
    return { registered: count('new'), linked: count('duplicate'), already: count('already'), refused: refused.length, otherDesk };
  }
}

function linksOf(rows: readonly Submitted[], decisions: readonly Decision[], registered: readonly Complaint[][]): Link[] {
  const fresh = decisions.flatMap((decision, index) => (decision.is === 'new' ? [index] : []));
  const idOf = (target: Target): string => {
    if ('matterId' in target) return target.matterId;
    const matter = registered[fresh.indexOf(target.row)]?.find(({ content }) => content.kind === target.kind);
    if (matter === undefined) throw new Error('a row repeats a matter that was not registered');
    return matter.id;
  };
  return decisions.flatMap((decision, index) => {
    const submission = rows[index]?.reading.submission;
    if (decision.is !== 'duplicate' || submission === undefined) return [];
    return decision.of.map((target, place) => ({ matterId: idOf(target), submission: ofKind(submission, place), first: place === 0 }));
  });
}

const ofKind = (submission: NumberedSubmission, place: number): NumberedSubmission => ({
  ...submission,
  kind: kindsOf(submission)[place] ?? submission.kind,
});

const refusedOf = ({ row, line, cells, reading }: ReadRow): RefusedRow[] =>
  reading.is === 'refused' ? [{ row, line, cells, faults: reading.faults }] : [];

const refusedForNumber = ({ row, line, cells, reading }: Submitted): RefusedRow => ({
  ...{ row, line, cells },
  faults: [faultAt('number', reading.submission.outsideNumber, numberTaken)],
});
