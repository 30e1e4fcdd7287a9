import { Command } from '@nestjs/cqrs';
import type { RequestKey } from '#libs/persistence/src/transactions.js';

/** 作废文书：号码保留 */
export class VoidPaper extends Command<{ version: number }> {
  constructor(
    readonly matterId: string,
    readonly id: string,
    readonly expected: number,
    readonly reason: string,
    readonly by: string,
    readonly request: RequestKey,
  ) {
    super();
  }
}
