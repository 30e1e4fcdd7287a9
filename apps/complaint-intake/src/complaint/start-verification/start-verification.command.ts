import { Command } from '@nestjs/cqrs';
import type { RequestKey } from '#libs/persistence/src/transactions.js';

/** 开始核查举报线索 (C-19) */
export class StartVerification extends Command<{ version: number }> {
  constructor(
    readonly id: string,
    readonly expected: number,
    readonly by: string,
    readonly request: RequestKey,
  ) {
    super();
  }
}
