import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Clock } from '#libs/domain/src/clock.js';
import { Transactions } from '#libs/persistence/src/transactions.js';
import { ComplaintRepository } from '../persistence/complaint.repository.js';
import { AnswerComplaint } from './answer-complaint.command.js';

@CommandHandler(AnswerComplaint)
export class AnswerComplaintHandler implements ICommandHandler<AnswerComplaint> {
  constructor(
    private readonly transactions: Transactions,
    private readonly complaints: ComplaintRepository,
    private readonly clock: Clock,
  ) {}

  execute({ id, expected, answer, by, request }: AnswerComplaint): Promise<{ version: number }> {
    return this.transactions.once(request, async (tx) => {
      const complaint = await this.complaints.get(id, tx, expected);
      complaint.answer(answer, by, this.clock.now());
      await this.complaints.save(complaint, tx);
      return { version: complaint.version };
    });
  }
}
