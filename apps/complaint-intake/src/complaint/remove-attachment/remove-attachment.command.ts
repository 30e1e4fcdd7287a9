import { Command } from '@nestjs/cqrs';
import type { RequestKey } from '#libs/persistence/src/transactions.js';

/** 移除附件: the record of it stays. */
export class RemoveAttachment extends Command<{ version: number }> {
  constructor(
    readonly id: string,
    readonly attachmentId: string,
    readonly reason: string,
    readonly by: string,
    readonly request: RequestKey,
  ) {
    super();
  }
}
