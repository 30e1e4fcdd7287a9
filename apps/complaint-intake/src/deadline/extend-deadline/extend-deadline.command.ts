import { Command } from '@nestjs/cqrs';
import type { RequestKey } from '#libs/persistence/src/transactions.js';
import type { ClockOf } from '../persistence/changing-clocks.js';
import type { ExtendDeadlineRequest } from './extend-deadline.request.js';

/** 延长期限，须在届满前批准 */
export class ExtendDeadline extends Command<{ version: number }> {
  constructor(
    readonly clock: ClockOf,
    readonly asked: ExtendDeadlineRequest,
    readonly by: string,
    readonly request: RequestKey,
  ) {
    super();
  }
}
