import { Command } from '@nestjs/cqrs';
import type { RequestKey } from '#libs/persistence/src/transactions.js';
import type { DemandIdentityRequest } from './demand-identity.request.js';

/** 限期提供身份证明材料 (F26-4, C-03) */
export class DemandIdentity extends Command<{ version: number }> {
  constructor(
    readonly id: string,
    readonly expected: number,
    readonly body: DemandIdentityRequest,
    readonly by: string,
    readonly request: RequestKey,
  ) {
    super();
  }
}
