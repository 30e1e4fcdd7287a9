import { Command } from '@nestjs/cqrs';
import type { RequestKey } from '#libs/persistence/src/transactions.js';
import type { ReplayedResponse } from './replay-deliveries.response.js';

/** 重新回传一条，或一个来源的全部死信. */
export class ReplayDeliveries extends Command<ReplayedResponse> {
  constructor(
    readonly sourceId: string,
    readonly delivery: string | undefined,
    readonly by: string,
    readonly request: RequestKey,
  ) {
    super();
  }
}
