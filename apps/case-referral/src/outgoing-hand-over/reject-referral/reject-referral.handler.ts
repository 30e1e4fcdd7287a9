import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Clock } from '#libs/domain/src/clock.js';
import { Transactions } from '#libs/persistence/src/transactions.js';
import { OutgoingHandOverRepository } from '../persistence/outgoing-hand-over.repository.js';
import { RejectReferral } from './reject-referral.command.js';

@CommandHandler(RejectReferral)
export class RejectReferralHandler implements ICommandHandler<RejectReferral> {
  constructor(
    private readonly transactions: Transactions,
    private readonly handOvers: OutgoingHandOverRepository,
    private readonly clock: Clock,
  ) {}

  execute({ id, expected, reason, by, request }: RejectReferral): Promise<{ version: number }> {
    return this.transactions.once(request, async (tx) => {
      const handOver = await this.handOvers.get(id, tx, expected);
      handOver.reject(reason, by, this.clock.now());
      await this.handOvers.save(handOver, tx);
      return { version: handOver.version };
    });
  }
}
