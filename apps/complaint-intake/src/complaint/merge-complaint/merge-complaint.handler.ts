import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Clock } from '#libs/domain/src/clock.js';
import { Transactions } from '#libs/persistence/src/transactions.js';
import { Supplements } from '../duplicates/supplements.js';
import { ComplaintRepository } from '../persistence/complaint.repository.js';
import { DuplicateDecisions } from '../persistence/duplicate-decisions.js';
import { MergeComplaint } from './merge-complaint.command.js';

@CommandHandler(MergeComplaint)
export class MergeComplaintHandler implements ICommandHandler<MergeComplaint> {
  constructor(
    private readonly transactions: Transactions,
    private readonly complaints: ComplaintRepository,
    private readonly supplements: Supplements,
    private readonly decisions: DuplicateDecisions,
    private readonly clock: Clock,
  ) {}

  execute({ id, expected, merge, by, request }: MergeComplaint): Promise<{ version: number }> {
    return this.transactions.once(request, async (tx) => {
      const at = this.clock.now();
      const complaint = await this.complaints.get(id, tx, expected);
      const into = await this.complaints.get(merge.into, tx);
      complaint.mergeInto(into, by, at);
      const reporter = await this.complaints.reporterOf(id, tx);
      await this.complaints.save(complaint, tx);
      // The number stays the closed matter's own: a hotline that asks for it finds where it went.
      const { outsideNumber: _number, ...said } = complaint.content;
      await this.supplements.put({ ...said, ...(reporter === null ? {} : { reporter }) }, { on: into, newFacts: merge.newFacts }, by, tx);
      await this.decisions.remember([id, into.id], 'same', by, at, tx);
      return { version: complaint.version };
    });
  }
}
