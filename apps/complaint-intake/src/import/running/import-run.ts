import { Injectable } from '@nestjs/common';
import { Clock } from '#libs/domain/src/clock.js';
import { Here } from '#libs/domain/src/here.js';
import { Transactions } from '#libs/persistence/src/transactions.js';
import { ImportFiles } from '../persistence/import-files.js';
import { ImportJobs, type Job } from '../persistence/import-jobs.js';
import { ImportLayouts } from '../persistence/import-layouts.js';
import { type FileFault, noRows } from '../reading/file-fault.js';
import type { Header } from '../reading/header.js';
import { decoded, inspectFile } from '../reading/inspect-file.js';
import type { Inspection } from '../reading/inspection.js';
import type { Layout } from '../reading/layout.js';
import { openCsv } from '../reading/open-csv.js';
import type { OpenedFile, UnusableFile } from '../reading/opened-file.js';
import { readRow } from '../reading/read-row.js';
import { openXlsx, orFault } from '../reading/xlsx/open-xlsx.js';
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
    private readonly layouts: ImportLayouts,
    private readonly steps: StepWriter,
    private readonly here: Here,
    private readonly clock: Clock,
  ) {}

  /** Returns when the job is over, or after the batch in hand once `stop` is aborted. */
  async run(job: Job, stop: AbortSignal): Promise<void> {
    const layouts = await this.layoutsOf(job);
    const inspection = await this.inspected(job, layouts);
    if ('code' in inspection) return this.refuse(job, inspection);
    const opened = await this.opened(job, inspection, layouts);
    if ('fault' in opened) return this.refuse(job, opened.fault, opened.header);
    await this.transactions.run((tx) => this.jobs.opened(job.id, opened, this.clock.now(), tx));
    const read = await orFault(() => this.rows(job, opened, new Pace(inspection.length), stop));
    if (stop.aborted) return;
    if (typeof read !== 'number') return this.refuse(job, read, opened.header);
    if (read === 0) return this.refuse(job, noRows, opened.header);
    await this.transactions.run((tx) => this.jobs.finish(job.id, this.clock.now(), tx));
    await this.files.remove(job.id);
  }

  private async layoutsOf({ layout }: Job): Promise<readonly Layout[]> {
    if (layout !== null) return [layout];
    return (await this.transactions.run((tx) => this.layouts.all(tx))).map((known) => known.layout);
  }

  private opened({ id }: Job, { encoding }: Inspection, layouts: readonly Layout[]): Promise<OpenedFile | UnusableFile> {
    if (encoding === 'xlsx') return openXlsx(() => this.files.read(id), layouts);
    return openCsv(decoded(this.files.read(id), encoding), layouts);
  }

  /** Looked at once; a run that goes on believes what the first one found. */
  private async inspected(job: Job, layouts: readonly Layout[]): Promise<Inspection | FileFault> {
    const known = job.encoding === null || job.length === null ? undefined : { encoding: job.encoding, length: Number(job.length) };
    const found = known ?? (await inspectFile(() => this.files.read(job.id), layouts));
    if (!('code' in found)) await this.transactions.run((tx) => this.jobs.inspected(job.id, found, this.clock.now(), tx));
    return found;
  }

  private async rows(job: Job, { next, header }: OpenedFile, pace: Pace, stop: AbortSignal): Promise<number> {
    let [row, done, size]: [number, number, number] = [0, job.read, 0];
    let batch: ReadRow[] = [];
    for (let record = await next(); record !== undefined && !stop.aborted; record = await next()) {
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
