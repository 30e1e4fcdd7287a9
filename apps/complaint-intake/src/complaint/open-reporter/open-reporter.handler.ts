import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Audit } from '#libs/audit/src/audit.js';
import { Clock } from '#libs/domain/src/clock.js';
import { Transactions } from '#libs/persistence/src/transactions.js';
import { ComplaintRepository } from '../persistence/complaint.repository.js';
import { OpenReporter } from './open-reporter.command.js';
import type { OpenReporterResponse } from './open-reporter.response.js';

/** Every opening is written down, a repeated one too. The key is claimed without its answer: none with a name in it is ever stored. */
@CommandHandler(OpenReporter)
export class OpenReporterHandler implements ICommandHandler<OpenReporter> {
  constructor(
    private readonly transactions: Transactions,
    private readonly complaints: ComplaintRepository,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  execute({ id, reason, by, request }: OpenReporter): Promise<OpenReporterResponse> {
    return this.transactions.run(async (tx) => {
      await this.transactions.claim(request, tx);
      await this.complaints.get(id, tx);
      const entry = { at: this.clock.now(), by, action: 'ReporterOpened', rule: 'R-021', subject: `complaint/${id}`, details: { reason } };
      await this.audit.record([entry], tx);
      return { reporter: await this.complaints.reporterOf(id, tx) };
    });
  }
}
