import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { NotFound } from '#libs/persistence/src/persistence.errors.js';
import { Transactions } from '#libs/persistence/src/transactions.js';
import type { ComplaintContent } from '../domain/submission.js';
import { Candidates } from '../duplicates/candidates.js';
import type { DuplicatesResponse } from '../duplicates/duplicates.response.js';
import { DuplicateDecisions } from '../persistence/duplicate-decisions.js';
import { describe } from '../persistence/duplicate-index.js';
import { ListDuplicates } from './list-duplicates.query.js';

@QueryHandler(ListDuplicates)
export class ListDuplicatesHandler implements IQueryHandler<ListDuplicates> {
  constructor(
    private readonly transactions: Transactions,
    private readonly candidates: Candidates,
    private readonly decisions: DuplicateDecisions,
  ) {}

  async execute({ id, principal }: ListDuplicates): Promise<DuplicatesResponse> {
    const [row] = await this.transactions.ask<{ content: ComplaintContent; caller: string | null }>(
      `select content, phone_mac as caller from complaint where id = $1`,
      [id],
    );
    if (row === undefined) throw new NotFound('complaint', id);
    const known = { not: id, decided: await this.decisions.of(id) };
    return this.candidates.of([describe(row.content, row.caller)], principal, known);
  }
}
