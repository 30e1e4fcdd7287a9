import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Clock } from '#libs/domain/src/clock.js';
import { Transactions } from '#libs/persistence/src/transactions.js';
import { suspended } from '../domain/account.js';
import { AccountRepository } from '../persistence/account.repository.js';
import { SuspendAccount } from './suspend-account.command.js';

@CommandHandler(SuspendAccount)
export class SuspendAccountHandler implements ICommandHandler<SuspendAccount> {
  constructor(
    private readonly transactions: Transactions,
    private readonly accounts: AccountRepository,
    private readonly clock: Clock,
  ) {}

  execute({ id, expected, by, request }: SuspendAccount): Promise<{ version: number }> {
    return this.transactions.once(request, async (tx) => {
      const account = await this.accounts.get(id, tx, expected);
      return this.accounts.save(suspended(account, by), { action: 'AccountSuspended', by, at: this.clock.now() }, tx);
    });
  }
}
