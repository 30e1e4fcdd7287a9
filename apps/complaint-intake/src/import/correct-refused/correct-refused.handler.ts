import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Transactions, type Tx } from '#libs/persistence/src/transactions.js';
import { nothingToCorrect, rowsNotOpen } from '../import.problems.js';
import type { ImportStartedResponse } from '../job/import-started.response.js';
import { ImportJobs } from '../persistence/import-jobs.js';
import { ImportRefusals } from '../persistence/import-refusals.js';
import { NewImports } from '../running/new-imports.js';
import { CorrectRefused } from './correct-refused.command.js';
import { correctedCsv } from './corrected-csv.js';

const longestName = 200;

/** Sends mended rows as a file of their own, in the layout by which the first was read; the rows are marked in the same transaction. */
@CommandHandler(CorrectRefused)
export class CorrectRefusedHandler implements ICommandHandler<CorrectRefused> {
  constructor(
    private readonly transactions: Transactions,
    private readonly jobs: ImportJobs,
    private readonly refusals: ImportRefusals,
    private readonly imports: NewImports,
  ) {}

  async execute({ id, rows, by, request }: CorrectRefused): Promise<ImportStartedResponse> {
    const numbers = [...new Set(rows.map(({ row }) => row))];
    const { job, originals } = await this.transactions.run(async (tx) => ({
      job: await this.jobs.get(id, tx),
      originals: await this.refusals.named(id, numbers, tx),
    }));
    if (numbers.length === 0) throw nothingToCorrect();
    const csv = correctedCsv(job.header, originals, rows);
    return this.imports.start({
      ...{ by, request, corrects: id },
      name: [...`更正：${job.name.replace(/^更正：/, '')}`].slice(0, longestName).join(''),
      body: only(Buffer.from(csv)),
      layout: async () => job.layout,
      also: (correction, tx) => this.mark(id, numbers, correction, tx),
    });
  }

  private async mark(id: string, rows: readonly number[], correction: string, tx: Tx): Promise<void> {
    const marked = await this.refusals.markCorrected(id, rows, correction, tx);
    const left = rows.filter((row) => !marked.includes(row));
    if (left.length > 0) throw rowsNotOpen(left);
  }
}

async function* only(bytes: Buffer): AsyncGenerator<Buffer> {
  yield bytes;
}
