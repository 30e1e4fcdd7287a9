import { Command } from '@nestjs/cqrs';
import type { RequestKey } from '#libs/persistence/src/transactions.js';

/** 接办: 从此由本地区持有 */
export class AcceptHandOver extends Command<{ version: number }> {
  constructor(
    readonly id: string,
    readonly expected: number,
    readonly by: string,
    readonly request: RequestKey,
  ) {
    super();
  }
}
