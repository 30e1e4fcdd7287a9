import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { Here } from '#libs/domain/src/here.js';
import { NotFound } from '#libs/persistence/src/persistence.errors.js';
import { Transactions } from '#libs/persistence/src/transactions.js';
import { StatusCodes } from '#libs/status-code/src/status-codes.js';
import { ComplaintRow } from '../persistence/complaint.row.js';
import { masked, ReporterVault } from '../persistence/reporter-vault.js';
import type { ComplaintResponse } from './complaint.response.js';
import { GetComplaint } from './get-complaint.query.js';

@QueryHandler(GetComplaint)
export class GetComplaintHandler implements IQueryHandler<GetComplaint> {
  constructor(
    private readonly transactions: Transactions,
    private readonly vault: ReporterVault,
    private readonly codes: StatusCodes,
    private readonly here: Here,
  ) {}

  async execute({ id }: GetComplaint): Promise<ComplaintResponse> {
    const row = await this.transactions.run((tx) => tx.findOneBy(ComplaintRow, { id }));
    if (row === null) throw new NotFound('complaint', id);
    const { number, kind, state, custody, content, decideBy, version } = row;
    return {
      ...{ id, number, kind, state, custody, content, decideBy, version },
      ...(content.origin === this.here.region ? { statusCode: this.codes.of(number) } : {}),
      reporter: row.reporter === null ? null : masked(this.vault.open(id, row.reporter)),
      ...(row.refusal === null ? {} : { refusal: row.refusal }),
      ...(row.answer === null ? {} : { answer: row.answer }),
    };
  }
}
