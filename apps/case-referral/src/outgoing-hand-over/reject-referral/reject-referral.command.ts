import { Command } from '@nestjs/cqrs';
import type { RequestKey } from '#libs/persistence/src/transactions.js';

/** 不批准转办 */
export class RejectReferral extends Command<{ version: number }> {
  constructor(
    readonly id: string,
    readonly expected: number,
    readonly reason: string,
    readonly by: string,
    readonly request: RequestKey,
  ) {
    super();
  }
}
