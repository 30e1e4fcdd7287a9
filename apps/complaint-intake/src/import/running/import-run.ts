import { Injectable } from '@nestjs/common';
import { Clock } from '#libs/domain/src/clock.js';
import { Here } from '#libs/domain/src/here.js';
import { Transactions } from '#libs/persistence/src/transactions.js';
import { ImportFiles } from '../persistence/import-files.js';
import { ImportJobs, type Job } from '../persistence/import-jobs.js';
import type { Header } from '../reading/columns.js';
import { type FileFault, noRows } from '../reading/file-fault.js';
import { decoded, type Inspection, inspectFile } from '../reading/inspect-file.js';
import { type OpenedCsv, openCsv } from '../reading/open-csv.js';
import { readRow } from '../reading/read-row.js';
import type { ReadRow } from './batch-writer.js';
import { Pace } from './pace.js';
import { StepWriter } from './step-writer.js';

const rowsPerBatch = 200;
/** A batch ends early where its rows are long: what is in hand stays small. */
const charactersPerBatch = 1_000_000;

/**
 * Works through one file, from the row after the last that is done. Each batch is one transaction with the position in it: whenever the process dies, every row
 * is either wholly in or not yet touched.
 */
@Injectable()
export class ImportRun {
  constructor(
    private readonly transactions: Transactions,
    private readonly jobs: ImportJobs,
    private readonly files: ImportFiles,
    private readonly steps: StepWriter,
    private readonly here: Here,
    private readonly clock: Clock,
  ) {}

  /** Returns when the job is over, or after the batch in hand once `stop` is aborted. */
  async run(job: Job, stop: AbortSignal): Promise<void> {
    const inspection = await this.inspected(job);
    if ('code' in inspection) return this.refuse(job, inspection);
    const text = decoded(this.files.read(job.id), inspection.encoding);
    try {
      const opened = await openCsv(text);
      if ('fault' in opened) return await this.refuse(job, opened.fault, opened.header);
      await this.transactions.run((tx) => this.jobs.opened(job.id, opened.header, this.clock.now(), tx));
      const read = await this.rows(job, opened, new Pace(inspection.length), stop);
      if (stop.aborted) return;
      if (read === 0) return await this.refuse(job, noRows, opened.header);
    } finally {
      await text.return(undefined);
    }
    await this.transactions.run((tx) => this.jobs.finish(job.id, this.clock.now(), tx));
    await this.files.remove(job.id);
  }

  /** Looked at once; a run that goes on believes what the first one found. */
  private async inspected(job: Job): Promise<Inspection | FileFault> {
    const known = job.encoding === null || job.length === null ? undefined : { encoding: job.encoding, length: Number(job.length) };
    const found = known ?? (await inspectFile(() => this.files.read(job.id)));
    if (!('code' in found)) await this.transactions.run((tx) => this.jobs.inspected(job.id, found, this.clock.now(), tx));
    return found;
  }

  private async rows(job: Job, { reader, header, delimiter }: OpenedCsv, pace: Pace, stop: AbortSignal): Promise<number> {
    const dialect = { delimiter, width: header.cells.length };
    let [row, done, size]: [number, number, number] = [0, job.read, 0];
    let batch: ReadRow[] = [];
    for (let record = await reader.next(dialect); record !== undefined && !stop.aborted; record = await reader.next(dialect)) {
      row += 1;
      if (row <= job.read) continue;
      const reading = readRow(record, { header, here: this.here.region, now: this.clock.now() });
      batch.push({ row, line: record.line, cells: record.cells, reading, end: record.end });
      size += record.cells.reduce((sum, cell) => sum + cell.length, 0);
      if (batch.length < rowsPerBatch && size < charactersPerBatch) continue;
      done = await this.steps.write(job, done, batch, pace);
      [batch, size] = [[], 0];
    }
    if (!stop.aborted && batch.length > 0) await this.steps.write(job, done, batch, pace);
    return row;
  }

  private async refuse(job: Job, fault: FileFault, header?: Header): Promise<void> {
    await this.transactions.run((tx) => this.jobs.giveUp(job.id, 'refused', fault, header, this.clock.now(), tx));
    await this.files.remove(job.id);
  }
}
