import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { Transactions } from '#libs/persistence/src/transactions.js';
import type { SubmissionDraftResponse } from '../drafts/submission-draft.response.js';
import { SubmissionDrafts } from '../persistence/submission-drafts.js';
import { ReadDraft } from './read-draft.query.js';

@QueryHandler(ReadDraft)
export class ReadDraftHandler implements IQueryHandler<ReadDraft> {
  constructor(
    private readonly transactions: Transactions,
    private readonly drafts: SubmissionDrafts,
  ) {}

  execute({ account }: ReadDraft): Promise<SubmissionDraftResponse> {
    return this.transactions.run((tx) => this.drafts.of(account, tx));
  }
}
