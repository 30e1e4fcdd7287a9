import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Clock } from '#libs/domain/src/clock.js';
import { Transactions } from '#libs/persistence/src/transactions.js';
import { OutgoingHandOverRepository } from '../persistence/outgoing-hand-over.repository.js';
import { WithdrawReferral } from './withdraw-referral.command.js';

@CommandHandler(WithdrawReferral)
export class WithdrawReferralHandler implements ICommandHandler<WithdrawReferral> {
  constructor(
    private readonly transactions: Transactions,
    private readonly handOvers: OutgoingHandOverRepository,
    private readonly clock: Clock,
  ) {}

  execute({ id, expected, by, request }: WithdrawReferral): Promise<{ version: number }> {
    return this.transactions.once(request, async (tx) => {
      const handOver = await this.handOvers.get(id, tx, expected);
      handOver.withdraw(by, this.clock.now());
      await this.handOvers.save(handOver, tx);
      return { version: handOver.version };
    });
  }
}
