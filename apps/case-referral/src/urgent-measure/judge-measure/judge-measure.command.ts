import { Command } from '@nestjs/cqrs';
import type { RequestKey } from '#libs/persistence/src/transactions.js';

/** 补办批准，或不予批准并解除 (P-12) */
export class JudgeMeasure extends Command<{ version: number }> {
  constructor(
    readonly id: string,
    readonly expected: number,
    readonly approved: boolean,
    readonly by: string,
    readonly request: RequestKey,
  ) {
    super();
  }
}
