import { Command } from '@nestjs/cqrs';
import type { SavedDraftResponse } from '../drafts/submission-draft.response.js';

/** 保存登记草稿；`text` null 为丢弃。`expected` is the version that the window saw. */
export class SaveDraft extends Command<SavedDraftResponse> {
  constructor(
    readonly text: string | null,
    readonly expected: number,
    readonly account: string,
  ) {
    super();
  }
}
