import { Command } from '@nestjs/cqrs';
import type { RequestKey } from '#libs/persistence/src/transactions.js';
import type { OpenLeadRequest } from './open-lead.request.js';

/** 调解中发现的线索另立举报 (C-15) */
export class OpenLead extends Command<{ version: number }> {
  constructor(
    readonly id: string,
    readonly expected: number,
    readonly body: OpenLeadRequest,
    readonly by: string,
    readonly request: RequestKey,
  ) {
    super();
  }
}
