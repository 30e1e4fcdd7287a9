import { Command } from '@nestjs/cqrs';
import type { RequestKey } from '#libs/persistence/src/transactions.js';
import type { RedirectSubmitterRequest } from './redirect-submitter.request.js';

/** 告知提交人向有权机关反映 (C-18) */
export class RedirectSubmitter extends Command<{ version: number }> {
  constructor(
    readonly id: string,
    readonly expected: number,
    readonly body: RedirectSubmitterRequest,
    readonly by: string,
    readonly request: RequestKey,
  ) {
    super();
  }
}
