import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Audit } from '#libs/audit/src/audit.js';
import { Clock } from '#libs/domain/src/clock.js';
import { Transactions } from '#libs/persistence/src/transactions.js';
import { EndedSessions } from '../persistence/ended-sessions.js';
import { LogOut } from './log-out.command.js';

@CommandHandler(LogOut)
export class LogOutHandler implements ICommandHandler<LogOut> {
  constructor(
    private readonly transactions: Transactions,
    private readonly ended: EndedSessions,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  execute({ session }: LogOut): Promise<void> {
    const { accountId } = session.principal;
    const details = { session: session.id };
    return this.transactions.run(async (tx) => {
      await this.ended.end(session, tx);
      const entry = { at: this.clock.now(), by: accountId, action: 'LoggedOut', rule: 'R-115', subject: `account/${accountId}`, details };
      await this.audit.record([entry], tx);
    });
  }
}
