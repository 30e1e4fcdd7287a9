import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Clock } from '#libs/domain/src/clock.js';
import { Transactions } from '#libs/persistence/src/transactions.js';
import { ComplaintRepository } from '../persistence/complaint.repository.js';
import { DuplicateDecisions } from '../persistence/duplicate-decisions.js';
import { DecideDuplicate } from './decide-duplicate.command.js';

@CommandHandler(DecideDuplicate)
export class DecideDuplicateHandler implements ICommandHandler<DecideDuplicate> {
  constructor(
    private readonly transactions: Transactions,
    private readonly complaints: ComplaintRepository,
    private readonly decisions: DuplicateDecisions,
    private readonly clock: Clock,
  ) {}

  execute({ id, decided, by, request }: DecideDuplicate): Promise<{ version: number }> {
    return this.transactions.once(request, async (tx) => {
      const { version } = await this.complaints.get(id, tx);
      const other = await this.complaints.get(decided.other, tx);
      await this.decisions.remember([id, other.id], decided.decision, by, this.clock.now(), tx);
      return { version };
    });
  }
}
