import { Command } from '@nestjs/cqrs';
import type { RequestKey } from '#libs/persistence/src/transactions.js';
import type { TellMediationEndRequest } from './tell-mediation-end.request.js';

/** 已告知双方终结调解 (C-14) */
export class TellMediationEnd extends Command<{ version: number }> {
  constructor(
    readonly id: string,
    readonly expected: number,
    readonly body: TellMediationEndRequest,
    readonly by: string,
    readonly request: RequestKey,
  ) {
    super();
  }
}
