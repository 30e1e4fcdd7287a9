import { Command } from '@nestjs/cqrs';
import type { RequestKey } from '#libs/persistence/src/transactions.js';
import type { ClockOf } from '../persistence/changing-clocks.js';
import type { PauseDeadlineRequest } from './pause-deadline.request.js';

/** 中止期限：检测、鉴定等，须有起始文书 */
export class PauseDeadline extends Command<{ version: number }> {
  constructor(
    readonly clock: ClockOf,
    readonly asked: PauseDeadlineRequest,
    readonly by: string,
    readonly request: RequestKey,
  ) {
    super();
  }
}
