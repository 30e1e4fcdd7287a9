import { Command } from '@nestjs/cqrs';
import type { RequestKey } from '#libs/persistence/src/transactions.js';
import type { Refusal } from '../domain/submission.js';

/** 不予受理投诉 (C-08, C-09) */
export class RefuseComplaint extends Command<{ version: number }> {
  constructor(
    readonly id: string,
    readonly expected: number,
    readonly refusal: Refusal,
    readonly by: string,
    readonly request: RequestKey,
  ) {
    super();
  }
}
