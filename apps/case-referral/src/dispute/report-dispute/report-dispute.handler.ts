import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Clock } from '#libs/domain/src/clock.js';
import { Transactions } from '#libs/persistence/src/transactions.js';
import { Rules } from '#libs/rules/src/rules.js';
import { DisputeRepository } from '../persistence/dispute.repository.js';
import { ReportDispute } from './report-dispute.command.js';

@CommandHandler(ReportDispute)
export class ReportDisputeHandler implements ICommandHandler<ReportDispute> {
  constructor(
    private readonly transactions: Transactions,
    private readonly disputes: DisputeRepository,
    private readonly rules: Rules,
    private readonly clock: Clock,
  ) {}

  execute({ id, expected, report, by, request }: ReportDispute): Promise<{ version: number }> {
    return this.transactions.once(request, async (tx) => {
      const dispute = await this.disputes.get(id, tx, expected);
      const { number, issuer, date, receivedAt = this.clock.now() } = report;
      dispute.report({ number, issuer, date }, this.rules.due('designate-handler', receivedAt), by, this.clock.now());
      await this.disputes.save(dispute, tx);
      return { version: dispute.version };
    });
  }
}
