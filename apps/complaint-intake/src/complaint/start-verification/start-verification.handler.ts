import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Clock } from '#libs/domain/src/clock.js';
import type { Instant } from '#libs/domain/src/instant.js';
import { Transactions } from '#libs/persistence/src/transactions.js';
import type { Due } from '#libs/rules/src/due.js';
import { Rules } from '#libs/rules/src/rules.js';
import type { Complaint } from '../domain/complaint.js';
import { ComplaintRepository } from '../persistence/complaint.repository.js';
import { StartVerification } from './start-verification.command.js';

@CommandHandler(StartVerification)
export class StartVerificationHandler implements ICommandHandler<StartVerification> {
  constructor(
    private readonly transactions: Transactions,
    private readonly complaints: ComplaintRepository,
    private readonly clock: Clock,
    private readonly rules: Rules,
  ) {}

  execute({ id, expected, by, request }: StartVerification): Promise<{ version: number }> {
    return this.transactions.once(request, async (tx) => {
      const complaint = await this.complaints.get(id, tx, expected);
      const now = this.clock.now();
      complaint.startVerification(this.verifyBy(complaint, now), by, now);
      await this.complaints.save(complaint, tx);
      return { version: complaint.version };
    });
  }

  /** P-07; a lead from a mediation is verified within 15 working days of its discovery, whenever that begins (C-15). */
  private verifyBy({ decideBy }: Complaint, now: Instant): Due {
    return decideBy.ruleId === 'verify-mediation-lead' ? decideBy : this.rules.due('verify-report', now);
  }
}
