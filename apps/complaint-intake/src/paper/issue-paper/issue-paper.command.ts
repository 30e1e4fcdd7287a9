import { Command } from '@nestjs/cqrs';
import type { Principal } from '#libs/auth/src/principal.js';
import type { RequestKey } from '#libs/persistence/src/transactions.js';
import type { IssuedPaperResponse } from './issued-paper.response.js';

/** 制发文书 */
export class IssuePaper extends Command<IssuedPaperResponse> {
  constructor(
    readonly matterId: string,
    readonly form: string,
    readonly entered: Readonly<Record<string, string>>,
    readonly me: Principal,
    readonly request: RequestKey,
  ) {
    super();
  }
}
