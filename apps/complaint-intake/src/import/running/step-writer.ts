import { Injectable, Logger } from '@nestjs/common';
import { Clock } from '#libs/domain/src/clock.js';
import { DomainError } from '#libs/domain/src/domain-error.js';
import { isOutOfReach } from '#libs/http/src/problems/out-of-reach.js';
import { Transactions } from '#libs/persistence/src/transactions.js';
import { TakenOver } from '../import.errors.js';
import { ImportJobs, type Job } from '../persistence/import-jobs.js';
import { faultOfRow } from '../reading/row-fault.js';
import { notStored } from '../reading/row-words.js';
import { BatchWriter, type ReadRow } from './batch-writer.js';
import type { Pace } from './pace.js';

/** Writes batches, each with the new position of the job in the same transaction. */
@Injectable()
export class StepWriter {
  readonly #log = new Logger(StepWriter.name);

  constructor(
    private readonly transactions: Transactions,
    private readonly jobs: ImportJobs,
    private readonly writer: BatchWriter,
    private readonly clock: Clock,
  ) {}

  /** Returns the last row that is done. A batch that fails is written row by row: one bad row never takes others with it. */
  async write(job: Job, done: number, batch: readonly ReadRow[], pace: Pace): Promise<number> {
    try {
      return await this.together(job, done, batch, pace);
    } catch (failure) {
      if (endsTheRun(failure)) throw failure;
      this.#log.warn(`a batch of import ${job.id} failed; writing it row by row`, failure);
    }
    let last = done;
    for (const row of batch) last = await this.alone(job, last, row, pace);
    return last;
  }

  private async alone(job: Job, done: number, row: ReadRow, pace: Pace): Promise<number> {
    for (let attempt = 1; ; attempt++) {
      try {
        return await this.together(job, done, [row], pace);
      } catch (failure) {
        if (endsTheRun(failure)) throw failure;
        // The second attempt is for the row that met somebody else's change of the same matter.
        if (attempt === 1) continue;
        this.#log.error(`row ${row.row} of import ${job.id} cannot be written`, failure);
        const fault = faultOfRow(notStored(failure instanceof DomainError ? failure.code : 'service.failed'));
        return this.together(job, done, [{ ...row, reading: { is: 'refused', faults: [fault] } }], pace);
      }
    }
  }

  private async together(job: Job, from: number, batch: readonly ReadRow[], pace: Pace): Promise<number> {
    const { row: to = from, end: position = 0 } = batch.at(-1) ?? {};
    await this.transactions.run(async (tx) => {
      const counts = await this.writer.write(job, batch, tx);
      const step = { ...counts, from, to, position, ...pace.after(performance.now(), to, position) };
      await this.jobs.advance(job.id, this.clock.now(), step, tx);
    });
    return to;
  }
}

const endsTheRun = (failure: unknown) => isOutOfReach(failure) || failure instanceof TakenOver;
