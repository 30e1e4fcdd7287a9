import { Command } from '@nestjs/cqrs';
import type { RequestKey } from '#libs/persistence/src/transactions.js';

/** 结束账号的全部会话 */
export class EndSessions extends Command<{ version: number }> {
  constructor(
    readonly id: string,
    readonly expected: number,
    readonly by: string,
    readonly request: RequestKey,
  ) {
    super();
  }
}
