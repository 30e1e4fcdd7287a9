import { Command } from '@nestjs/cqrs';
import type { RequestKey } from '#libs/persistence/src/transactions.js';

/** 停用、启用来源系统，或改其回传地址. */
export class ChangeSource extends Command<{ version: number }> {
  constructor(
    readonly id: string,
    readonly expected: number,
    readonly active: boolean,
    readonly url: string | null,
    readonly by: string,
    readonly request: RequestKey,
  ) {
    super();
  }
}
