import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { Transactions } from '#libs/persistence/src/transactions.js';
import { type ImportJobResponse, importJobResponse } from '../job/import-job.response.js';
import { ImportJobs } from '../persistence/import-jobs.js';
import { GetImport } from './get-import.query.js';

@QueryHandler(GetImport)
export class GetImportHandler implements IQueryHandler<GetImport> {
  constructor(
    private readonly transactions: Transactions,
    private readonly jobs: ImportJobs,
  ) {}

  async execute({ id }: GetImport): Promise<ImportJobResponse> {
    return importJobResponse(await this.transactions.run((tx) => this.jobs.get(id, tx)));
  }
}
