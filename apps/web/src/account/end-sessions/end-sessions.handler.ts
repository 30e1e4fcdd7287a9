import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Clock } from '#libs/domain/src/clock.js';
import { Transactions } from '#libs/persistence/src/transactions.js';
import { AccountRepository } from '../persistence/account.repository.js';
import { EndSessions } from './end-sessions.command.js';

@CommandHandler(EndSessions)
export class EndSessionsHandler implements ICommandHandler<EndSessions> {
  constructor(
    private readonly transactions: Transactions,
    private readonly accounts: AccountRepository,
    private readonly clock: Clock,
  ) {}

  execute({ id, expected, by, request }: EndSessions): Promise<{ version: number }> {
    return this.transactions.once(request, async (tx) => {
      const account = await this.accounts.get(id, tx, expected);
      return this.accounts.save(account, { action: 'SessionsEnded', by, at: this.clock.now() }, tx);
    });
  }
}
