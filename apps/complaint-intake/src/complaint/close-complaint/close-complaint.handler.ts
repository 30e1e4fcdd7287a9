import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Clock } from '#libs/domain/src/clock.js';
import { Transactions } from '#libs/persistence/src/transactions.js';
import { ComplaintRepository } from '../persistence/complaint.repository.js';
import { CloseComplaint } from './close-complaint.command.js';

@CommandHandler(CloseComplaint)
export class CloseComplaintHandler implements ICommandHandler<CloseComplaint> {
  constructor(
    private readonly transactions: Transactions,
    private readonly complaints: ComplaintRepository,
    private readonly clock: Clock,
  ) {}

  execute({ id, expected, by, request }: CloseComplaint): Promise<{ version: number }> {
    return this.transactions.once(request, async (tx) => {
      const complaint = await this.complaints.get(id, tx, expected);
      complaint.close(by, this.clock.now());
      await this.complaints.save(complaint, tx);
      return { version: complaint.version };
    });
  }
}
