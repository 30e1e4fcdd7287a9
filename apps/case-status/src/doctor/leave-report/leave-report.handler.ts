import { randomUUID } from 'node:crypto';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Audit } from '#libs/audit/src/audit.js';
import { Clock } from '#libs/domain/src/clock.js';
import { Transactions } from '#libs/persistence/src/transactions.js';
import { LeaveReport } from './leave-report.command.js';

@CommandHandler(LeaveReport)
export class LeaveReportHandler implements ICommandHandler<LeaveReport> {
  constructor(
    private readonly transactions: Transactions,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  execute({ report, by, request }: LeaveReport): Promise<{ readonly id: string }> {
    return this.transactions.once(request, async (tx) => {
      const [id, at] = [randomUUID(), this.clock.now()];
      await tx.query(`insert into doctor_report (id, at, by, report) values ($1, $2, $3, $4)`, [id, at, by, JSON.stringify(report)]);
      const details = { ...report.counts, waiting: report.waiting };
      await this.audit.record([{ at, by, action: 'DoctorReported', rule: 'R-115', subject: `doctor/${id}`, details }], tx);
      return { id };
    });
  }
}
