import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { v7 as newId } from 'uuid';
import { mayBeOffered, mustBeHeld } from '#libs/custody/src/custody.js';
import { Clock } from '#libs/domain/src/clock.js';
import { Transactions } from '#libs/persistence/src/transactions.js';
import { Rules } from '#libs/rules/src/rules.js';
import { KnownMatters } from '../../known-matter/known-matters.js';
import { NoConsentToForward } from '../domain/outgoing-hand-over.errors.js';
import { OutgoingHandOver } from '../domain/outgoing-hand-over.js';
import { OutgoingHandOverRepository } from '../persistence/outgoing-hand-over.repository.js';
import { DraftReferral } from './draft-referral.command.js';

@CommandHandler(DraftReferral)
export class DraftReferralHandler implements ICommandHandler<DraftReferral> {
  constructor(
    private readonly transactions: Transactions,
    private readonly matters: KnownMatters,
    private readonly handOvers: OutgoingHandOverRepository,
    private readonly clock: Clock,
    private readonly rules: Rules,
  ) {}

  execute({ draft, by, request }: DraftReferral): Promise<{ id: string; version: number }> {
    return this.transactions.once(request, async (tx) => {
      const { custody, mayForward } = await this.matters.get(draft.matterId, tx);
      mustBeHeld(custody);
      mayBeOffered(custody, draft.to, draft.newGround);
      if (!mayForward) throw new NoConsentToForward('the submitter did not consent to forwarding');
      const now = this.clock.now();
      const approveBy = this.rules.due('approve-referral', now);
      const handOver = OutgoingHandOver.draft({ ...draft, id: newId(), epoch: custody.epoch, approveBy }, by, now);
      await this.handOvers.add(handOver, tx);
      return { id: handOver.id, version: handOver.version };
    });
  }
}
