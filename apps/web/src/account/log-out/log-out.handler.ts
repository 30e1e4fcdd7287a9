import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Audit } from '#libs/audit/src/audit.js';
import { Clock } from '#libs/domain/src/clock.js';
import { Outbox } from '#libs/messaging/src/outbox/outbox.js';
import { Transactions } from '#libs/persistence/src/transactions.js';
import { sessionEnded } from '../integration/account.published.js';
import { EndedSessions } from '../persistence/ended-sessions.js';
import { LogOut } from './log-out.command.js';

@CommandHandler(LogOut)
export class LogOutHandler implements ICommandHandler<LogOut> {
  constructor(
    private readonly transactions: Transactions,
    private readonly ended: EndedSessions,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  execute({ session }: LogOut): Promise<void> {
    const { accountId } = session.principal;
    const details = { session: session.id };
    return this.transactions.run(async (tx) => {
      // Twice at the same moment is once: the other one tells it.
      if (!(await this.ended.end(session, tx))) return;
      const at = this.clock.now();
      await this.outbox.append('session', [sessionEnded(session, accountId, at)], tx);
      const entry = { at, by: accountId, action: 'LoggedOut', rule: 'R-115', subject: `account/${accountId}`, details };
      await this.audit.record([entry], tx);
    });
  }
}
