import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Clock } from '#libs/domain/src/clock.js';
import { Transactions } from '#libs/persistence/src/transactions.js';
import { ComplaintRepository } from '../persistence/complaint.repository.js';
import { AcceptComplaint } from './accept-complaint.command.js';

@CommandHandler(AcceptComplaint)
export class AcceptComplaintHandler implements ICommandHandler<AcceptComplaint> {
  constructor(
    private readonly transactions: Transactions,
    private readonly complaints: ComplaintRepository,
    private readonly clock: Clock,
  ) {}

  execute({ id, expected, by, request }: AcceptComplaint): Promise<{ version: number }> {
    return this.transactions.once(request, async (tx) => {
      const complaint = await this.complaints.get(id, tx, expected);
      complaint.accept(by, this.clock.now());
      await this.complaints.save(complaint, tx);
      return { version: complaint.version };
    });
  }
}
