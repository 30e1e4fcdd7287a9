import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Clock } from '#libs/domain/src/clock.js';
import { Transactions } from '#libs/persistence/src/transactions.js';
import { CarryOut } from '../integration/carry-out.js';
import { DisputeRepository } from '../persistence/dispute.repository.js';
import { ApproveDecision } from './approve-decision.command.js';

@CommandHandler(ApproveDecision)
export class ApproveDecisionHandler implements ICommandHandler<ApproveDecision> {
  constructor(
    private readonly transactions: Transactions,
    private readonly disputes: DisputeRepository,
    private readonly carryOut: CarryOut,
    private readonly clock: Clock,
  ) {}

  execute({ id, expected, by, request }: ApproveDecision): Promise<{ version: number }> {
    return this.transactions.once(request, async (tx) => {
      const dispute = await this.disputes.get(id, tx, expected);
      dispute.approve(by, this.clock.now());
      await this.carryOut.attempt(dispute, by, tx);
      await this.disputes.save(dispute, tx);
      return { version: dispute.version };
    });
  }
}
