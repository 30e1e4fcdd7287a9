import { Command } from '@nestjs/cqrs';
import type { RequestKey } from '#libs/persistence/src/transactions.js';
import type { ClockOf } from '../persistence/changing-clocks.js';
import type { ResumeDeadlineRequest } from './resume-deadline.request.js';

/** 恢复期限计算，须有结束文书 */
export class ResumeDeadline extends Command<{ version: number }> {
  constructor(
    readonly clock: ClockOf,
    readonly asked: ResumeDeadlineRequest,
    readonly by: string,
    readonly request: RequestKey,
  ) {
    super();
  }
}
