import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Clock } from '#libs/domain/src/clock.js';
import { Transactions } from '#libs/persistence/src/transactions.js';
import type { SavedDraftResponse } from '../drafts/submission-draft.response.js';
import { SubmissionDrafts } from '../persistence/submission-drafts.js';
import { SaveDraft } from './save-draft.command.js';

/** Without an Idempotency-Key, which would leave a row behind every five seconds of typing: what a draft holds says whether this save came before. */
@CommandHandler(SaveDraft)
export class SaveDraftHandler implements ICommandHandler<SaveDraft> {
  constructor(
    private readonly transactions: Transactions,
    private readonly drafts: SubmissionDrafts,
    private readonly clock: Clock,
  ) {}

  execute({ text, expected, account }: SaveDraft): Promise<SavedDraftResponse> {
    const savedAt = this.clock.now();
    return this.transactions.run(async (tx) => ({ version: await this.drafts.save(account, text, expected, savedAt, tx), savedAt }));
  }
}
