import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { decide } from '#libs/auth/src/policy.js';
import type { Principal } from '#libs/auth/src/principal.js';
import { Here } from '#libs/domain/src/here.js';
import { NotFound } from '#libs/persistence/src/persistence.errors.js';
import { Transactions } from '#libs/persistence/src/transactions.js';
import { StatusCodes } from '#libs/status-code/src/status-codes.js';
import type { Handling } from '../domain/handling.js';
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

  async execute({ id, principal }: GetComplaint): Promise<ComplaintResponse> {
    const row = await this.transactions.run((tx) => tx.findOneBy(ComplaintRow, { id }));
    if (row === null) throw new NotFound('complaint', id);
    const { number, kind, state, custody, content, decideBy, version } = row;
    return {
      ...{ id, number, kind, state, custody, content, decideBy, version },
      ...(content.origin === this.here.region ? { statusCode: this.codes.of(number) } : {}),
      reporter: row.reporter === null ? null : masked(this.vault.open(id, row.reporter)),
      handling: shown(row.handling, principal),
      ...(row.refusal === null ? {} : { refusal: row.refusal }),
      ...(row.answer === null ? {} : { answer: row.answer }),
    };
  }
}

/** C-25: a suspicion is shown to those who handle the matter. */
function shown({ extortion, ...handling }: Handling, principal: Principal): Handling {
  const involved = decide(principal, 'extortion.read', { region: principal.region }).allowed;
  return extortion !== undefined && involved ? { ...handling, extortion } : handling;
}
