import { Command } from '@nestjs/cqrs';
import type { Disposal } from '#libs/custody/src/urgent-measure.rules.js';
import type { RequestKey } from '#libs/persistence/src/transactions.js';

/** 对证据作出处理 (P-13) */
export class DealWithMeasure extends Command<{ version: number }> {
  constructor(
    readonly id: string,
    readonly expected: number,
    readonly how: Disposal,
    readonly by: string,
    readonly request: RequestKey,
  ) {
    super();
  }
}
