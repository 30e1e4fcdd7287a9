import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Clock } from '#libs/domain/src/clock.js';
import { Transactions } from '#libs/persistence/src/transactions.js';
import { dayAt } from '#libs/rules/src/local-day.js';
import { Rules } from '#libs/rules/src/rules.js';
import { ComplaintRepository } from '../persistence/complaint.repository.js';
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
      // C-12 from the acceptance; a complaint received under the old law keeps its 45 working days (C-27).
      complaint.accept(by, now, this.rules.dueUnder(dayAt(complaint.content.receivedAt), 'mediate', now));
      await this.complaints.save(complaint, tx);
      return { version: complaint.version };
    });
  }
}
