import { Command } from '@nestjs/cqrs';
import type { RequestKey } from '#libs/persistence/src/transactions.js';

/** 停用账号 */
export class SuspendAccount extends Command<{ version: number }> {
  constructor(
    readonly id: string,
    readonly expected: number,
    readonly by: string,
    readonly request: RequestKey,
  ) {
    super();
  }
}
