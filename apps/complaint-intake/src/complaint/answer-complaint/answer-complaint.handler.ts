import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Clock } from '#libs/domain/src/clock.js';
import type { Instant } from '#libs/domain/src/instant.js';
import { Transactions, type Tx } from '#libs/persistence/src/transactions.js';
import type { Due } from '#libs/rules/src/due.js';
import { dayAt } from '#libs/rules/src/local-day.js';
import { Rules } from '#libs/rules/src/rules.js';
import type { Complaint } from '../domain/complaint.js';
import { ComplaintRepository } from '../persistence/complaint.repository.js';
import { AnswerComplaint } from './answer-complaint.command.js';

@CommandHandler(AnswerComplaint)
export class AnswerComplaintHandler implements ICommandHandler<AnswerComplaint> {
  constructor(
    private readonly transactions: Transactions,
    private readonly complaints: ComplaintRepository,
    private readonly clock: Clock,
    private readonly rules: Rules,
  ) {}

  execute({ id, expected, answer, by, request }: AnswerComplaint): Promise<{ version: number }> {
    return this.transactions.once(request, async (tx) => {
      const complaint = await this.complaints.get(id, tx, expected);
      const now = this.clock.now();
      complaint.answer(answer, by, now, await this.tellBy(complaint, now, tx));
      await this.complaints.save(complaint, tx);
      return { version: complaint.version };
    });
  }

  /** C-27: who gave a real name under the old law is told; the law of 2026 dropped that. */
  private async tellBy({ id, content }: Complaint, now: Instant, tx: Tx): Promise<Due | undefined> {
    const day = dayAt(content.receivedAt);
    if (content.kind !== 'report' || this.rules.find('tell-filing-decision', day) === undefined) return undefined;
    return (await this.complaints.reporterOf(id, tx)) === null ? undefined : this.rules.dueUnder(day, 'tell-filing-decision', now);
  }
}
