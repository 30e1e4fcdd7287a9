import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Clock } from '#libs/domain/src/clock.js';
import { Transactions } from '#libs/persistence/src/transactions.js';
import { ComplaintRepository } from '../persistence/complaint.repository.js';
import { DuplicateDecisions } from '../persistence/duplicate-decisions.js';
import { MattersElsewhere } from '../persistence/matters-elsewhere.js';
import { DecideDuplicate } from './decide-duplicate.command.js';

@CommandHandler(DecideDuplicate)
export class DecideDuplicateHandler implements ICommandHandler<DecideDuplicate> {
  constructor(
    private readonly transactions: Transactions,
    private readonly complaints: ComplaintRepository,
    private readonly elsewhere: MattersElsewhere,
    private readonly decisions: DuplicateDecisions,
    private readonly clock: Clock,
  ) {}

  execute({ id, decided, by, request }: DecideDuplicate): Promise<{ version: number }> {
    return this.transactions.once(request, async (tx) => {
      const { version } = await this.complaints.get(id, tx);
      await this.elsewhere.mustBeKnown(decided.other, tx);
      await this.decisions.remember([id, decided.other], decided.decision, by, this.clock.now(), tx);
      return { version };
    });
  }
}
