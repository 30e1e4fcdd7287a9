import { Command } from '@nestjs/cqrs';
import type { RequestKey } from '#libs/persistence/src/transactions.js';

/** 重新提供被对方隔离的附件 */
export class OfferFile extends Command<{ fileId: string }> {
  constructor(
    readonly id: string,
    readonly fileId: string,
    readonly by: string,
    readonly request: RequestKey,
  ) {
    super();
  }
}
