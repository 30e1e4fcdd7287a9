import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Clock } from '#libs/domain/src/clock.js';
import { Transactions } from '#libs/persistence/src/transactions.js';
import { Rules } from '#libs/rules/src/rules.js';
import { ComplaintRepository } from '../persistence/complaint.repository.js';
import { mediationEnd } from '../working/mediation-end.js';
import { AcceptComplaint } from './accept-complaint.command.js';

@CommandHandler(AcceptComplaint)
export class AcceptComplaintHandler implements ICommandHandler<AcceptComplaint> {
  constructor(
    private readonly transactions: Transactions,
    private readonly complaints: ComplaintRepository,
    private readonly clock: Clock,
    private readonly rules: Rules,
  ) {}

  execute({ id, expected, by, request }: AcceptComplaint): Promise<{ version: number }> {
    return this.transactions.once(request, async (tx) => {
      const complaint = await this.complaints.get(id, tx, expected);
      const now = this.clock.now();
      complaint.accept(by, now, mediationEnd(this.rules, complaint.content, {}, now));
      await this.complaints.save(complaint, tx);
      return { version: complaint.version };
    });
  }
}
