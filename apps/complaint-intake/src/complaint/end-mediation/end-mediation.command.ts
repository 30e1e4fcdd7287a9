import { Command } from '@nestjs/cqrs';
import type { RequestKey } from '#libs/persistence/src/transactions.js';
import type { EndMediationRequest } from './end-mediation.request.js';

/** 终结调解：达成协议或者终止 (C-12, C-13) */
export class EndMediation extends Command<{ version: number }> {
  constructor(
    readonly id: string,
    readonly expected: number,
    readonly body: EndMediationRequest,
    readonly by: string,
    readonly request: RequestKey,
  ) {
    super();
  }
}
