import { Command } from '@nestjs/cqrs';
import type { RequestKey } from '#libs/persistence/src/transactions.js';
import type { ResumeMediationRequest } from './resume-mediation.request.js';

/** 检测、鉴定结束，调解期限继续 (C-12) */
export class ResumeMediation extends Command<{ version: number }> {
  constructor(
    readonly id: string,
    readonly expected: number,
    readonly body: ResumeMediationRequest,
    readonly by: string,
    readonly request: RequestKey,
  ) {
    super();
  }
}
