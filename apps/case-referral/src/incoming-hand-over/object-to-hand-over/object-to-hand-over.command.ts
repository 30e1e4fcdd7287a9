import { Command } from '@nestjs/cqrs';
import type { RequestKey } from '#libs/persistence/src/transactions.js';
import type { Returned } from '../domain/incoming-hand-over.js';

/** 退回并提出管辖异议：移交结束，争议由持有地区处理 (P-05) */
export class ObjectToHandOver extends Command<{ version: number }> {
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
