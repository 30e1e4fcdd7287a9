import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { v7 as newId } from 'uuid';
import { mayBeDisputed } from '#libs/custody/src/custody.js';
import { Clock } from '#libs/domain/src/clock.js';
import { Transactions } from '#libs/persistence/src/transactions.js';
import { Rules } from '#libs/rules/src/rules.js';
import { KnownMatters } from '../../known-matter/known-matters.js';
import { AlreadyInDispute } from '../domain/dispute.errors.js';
import { Dispute } from '../domain/dispute.js';
import { DisputeRepository } from '../persistence/dispute.repository.js';
import { RaiseDispute } from './raise-dispute.command.js';

@CommandHandler(RaiseDispute)
export class RaiseDisputeHandler implements ICommandHandler<RaiseDispute> {
  constructor(
    private readonly transactions: Transactions,
    private readonly matters: KnownMatters,
    private readonly disputes: DisputeRepository,
    private readonly rules: Rules,
    private readonly clock: Clock,
  ) {}

  execute({ raised, by, request }: RaiseDispute): Promise<{ id: string; version: number }> {
    return this.transactions.once(request, async (tx) => {
      const { custody } = await this.matters.get(raised.matterId, tx);
      mayBeDisputed(custody, raised.other);
      const { matterId, other, reason } = raised;
      const open = await this.disputes.openOf(matterId, tx);
      if (open !== undefined) throw new AlreadyInDispute(open.id);
      const now = this.clock.now();
      const negotiateBy = this.rules.due('negotiate-dispute', now);
      const opening = {
        id: newId(),
        matterId,
        other,
        epoch: custody.epoch,
        holder: custody.region,
        rounds: [{ holder: reason }],
        negotiateBy,
      };
      const dispute = Dispute.raise(opening, by, now);
      await this.disputes.add(dispute, tx);
      return { id: dispute.id, version: dispute.version };
    });
  }
}
