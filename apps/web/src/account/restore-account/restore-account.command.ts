import { Command } from '@nestjs/cqrs';
import type { RequestKey } from '#libs/persistence/src/transactions.js';

/** 恢复账号 */
export class RestoreAccount extends Command<{ version: number }> {
  constructor(
    readonly id: string,
    readonly expected: number,
    readonly by: string,
    readonly request: RequestKey,
  ) {
    super();
  }
}
