import { Command } from '@nestjs/cqrs';
import type { RequestKey } from '#libs/persistence/src/transactions.js';
import type { WithdrawSubmissionRequest } from './withdraw-submission.request.js';

/** 提交人撤回：投诉终止，举报线索继续 (C-13) */
export class WithdrawSubmission extends Command<{ version: number }> {
  constructor(
    readonly id: string,
    readonly expected: number,
    readonly body: WithdrawSubmissionRequest,
    readonly by: string,
    readonly request: RequestKey,
  ) {
    super();
  }
}
