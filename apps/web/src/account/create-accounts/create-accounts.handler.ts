import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { v7 as newId } from 'uuid';
import { Audit } from '#libs/audit/src/audit.js';
import { Clock } from '#libs/domain/src/clock.js';
import { Transactions } from '#libs/persistence/src/transactions.js';
import { type Account, asUsername } from '../domain/account.js';
import { AccountRepository } from '../persistence/account.repository.js';
import { hashPassword } from '../persistence/passwords.js';
import { CreateAccounts, type NewAccount } from './create-accounts.command.js';

@CommandHandler(CreateAccounts)
export class CreateAccountsHandler implements ICommandHandler<CreateAccounts> {
  constructor(
    private readonly transactions: Transactions,
    private readonly accounts: AccountRepository,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  async execute({ accounts, by }: CreateAccounts): Promise<readonly string[]> {
    const names = accounts.map(({ username }) => username);
    const taken = await this.transactions.run((tx) => this.accounts.taken(names, tx));
    // Hashed before the transaction and only where needed: each takes tens of milliseconds.
    const made = await Promise.all(accounts.filter(({ username }) => !taken.has(asUsername(username))).map(accountOf));
    if (made.length === 0) return [];
    return this.transactions.run(async (tx) => {
      const added = await this.accounts.addMissing(made, tx);
      const at = this.clock.now();
      const entries = made
        .filter(({ username }) => added.includes(username))
        .map(({ id, roles }) => ({ at, by, action: 'AccountCreated', rule: 'R-115', subject: `account/${id}`, details: { roles } }));
      await this.audit.record(entries, tx);
      return added;
    });
  }
}

async function accountOf({ username, password, name, unit, roles }: NewAccount): Promise<Account> {
  const passwordHash = await hashPassword(password);
  return { id: newId(), version: 1, username: asUsername(username), name, unit, roles, passwordHash, active: true };
}
