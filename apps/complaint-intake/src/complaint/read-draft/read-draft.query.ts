import { Query } from '@nestjs/cqrs';
import type { SubmissionDraftResponse } from '../drafts/submission-draft.response.js';

/** 自己尚未提交的登记草稿 */
export class ReadDraft extends Query<SubmissionDraftResponse> {
  constructor(readonly account: string) {
    super();
  }
}
