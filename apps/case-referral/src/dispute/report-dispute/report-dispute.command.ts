import { Command } from '@nestjs/cqrs';
import type { Instant } from '#libs/domain/src/instant.js';
import type { RequestKey } from '#libs/persistence/src/transactions.js';
import type { Paper } from '../domain/dispute.events.js';

/** 报请共同上级指定管辖 (P-04) */
export class ReportDispute extends Command<{ version: number }> {
  constructor(
    readonly id: string,
    readonly expected: number,
    readonly report: Paper & { readonly receivedAt?: Instant | undefined },
    readonly by: string,
    readonly request: RequestKey,
  ) {
    super();
  }
}
