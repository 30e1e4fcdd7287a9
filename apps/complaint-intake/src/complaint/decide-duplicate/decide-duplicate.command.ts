import { Command } from '@nestjs/cqrs';
import type { RequestKey } from '#libs/persistence/src/transactions.js';
import type { DecideDuplicateRequest } from './decide-duplicate.request.js';

/** 查重结论：相似或不同，记住不再提示 (C-20) */
export class DecideDuplicate extends Command<{ version: number }> {
  constructor(
    readonly id: string,
    readonly decided: DecideDuplicateRequest,
    readonly by: string,
    readonly request: RequestKey,
  ) {
    super();
  }
}
