import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Audit } from '#libs/audit/src/audit.js';
import { Clock } from '#libs/domain/src/clock.js';
import { NotFound } from '#libs/persistence/src/persistence.errors.js';
import { Transactions } from '#libs/persistence/src/transactions.js';
import { HotlineDeliveries } from '../persistence/hotline-deliveries.js';
import { HotlineSources } from '../persistence/hotline-sources.js';
import { ReplayDeliveries } from './replay-deliveries.command.js';
import type { ReplayedResponse } from './replay-deliveries.response.js';

@CommandHandler(ReplayDeliveries)
export class ReplayDeliveriesHandler implements ICommandHandler<ReplayDeliveries> {
  constructor(
    private readonly transactions: Transactions,
    private readonly sources: HotlineSources,
    private readonly deliveries: HotlineDeliveries,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  execute({ sourceId, delivery, by, request }: ReplayDeliveries): Promise<ReplayedResponse> {
    return this.transactions.once(request, async (tx) => {
      await this.sources.get(sourceId, tx);
      const at = this.clock.now();
      const replayed = await this.deliveries.replay(sourceId, delivery ?? null, at, tx);
      if (delivery !== undefined && replayed === 0) throw new NotFound('hotline-delivery', delivery);
      const details = { replayed, ...(delivery === undefined ? {} : { delivery }) };
      const entry = { at, by, action: 'HotlineDeliveriesReplayed', rule: 'R-119', subject: `hotline-source/${sourceId}`, details };
      await this.audit.record([entry], tx);
      return { replayed };
    });
  }
}
