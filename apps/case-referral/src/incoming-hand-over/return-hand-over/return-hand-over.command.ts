import { Command } from '@nestjs/cqrs';
import type { RequestKey } from '#libs/persistence/src/transactions.js';
import type { Returned } from '../domain/incoming-hand-over.js';

/** 退回 */
export class ReturnHandOver extends Command<{ version: number }> {
  constructor(
    readonly id: string,
    readonly expected: number,
    readonly returned: Returned,
    readonly by: string,
    readonly request: RequestKey,
  ) {
    super();
  }
}
