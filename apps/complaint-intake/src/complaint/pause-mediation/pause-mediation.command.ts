import { Command } from '@nestjs/cqrs';
import type { RequestKey } from '#libs/persistence/src/transactions.js';
import type { PauseMediationRequest } from './pause-mediation.request.js';

/** 检测、鉴定开始，调解期限暂停 (C-12) */
export class PauseMediation extends Command<{ version: number }> {
  constructor(
    readonly id: string,
    readonly expected: number,
    readonly body: PauseMediationRequest,
    readonly by: string,
    readonly request: RequestKey,
  ) {
    super();
  }
}
