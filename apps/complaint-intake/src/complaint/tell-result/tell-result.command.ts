import { Command } from '@nestjs/cqrs';
import type { RequestKey } from '#libs/persistence/src/transactions.js';
import type { TellResultRequest } from './tell-result.request.js';

/** 依法告知处理结果 (F26-10, C-21, C-27) */
export class TellResult extends Command<{ version: number }> {
  constructor(
    readonly id: string,
    readonly expected: number,
    readonly body: TellResultRequest,
    readonly by: string,
    readonly request: RequestKey,
  ) {
    super();
  }
}
