import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Clock } from '#libs/domain/src/clock.js';
import { Transactions } from '#libs/persistence/src/transactions.js';
import { restored } from '../domain/account.js';
import { AccountRepository } from '../persistence/account.repository.js';
import { RestoreAccount } from './restore-account.command.js';

@CommandHandler(RestoreAccount)
export class RestoreAccountHandler implements ICommandHandler<RestoreAccount> {
  constructor(
    private readonly transactions: Transactions,
    private readonly accounts: AccountRepository,
    private readonly clock: Clock,
  ) {}

  execute({ id, expected, by, request }: RestoreAccount): Promise<{ version: number }> {
    return this.transactions.once(request, async (tx) => {
      const account = await this.accounts.get(id, tx, expected);
      return this.accounts.save(restored(account), { action: 'AccountRestored', by, at: this.clock.now() }, tx);
    });
  }
}
