import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Transactions } from '#libs/persistence/src/transactions.js';
import type { Account } from '../domain/account.js';
import { tooManyAttempts, wrongCredentials } from '../log-in.problems.js';
import { AccountRepository } from '../persistence/account.repository.js';
import { LogInAttempts } from '../persistence/log-in-attempts.js';
import { isPassword } from '../persistence/passwords.js';
import { LogIn, type SignedIn } from './log-in.command.js';
import { NewSessions } from './new-sessions.js';

@CommandHandler(LogIn)
export class LogInHandler implements ICommandHandler<LogIn> {
  constructor(
    private readonly transactions: Transactions,
    private readonly accounts: AccountRepository,
    private readonly attempts: LogInAttempts,
    private readonly sessions: NewSessions,
  ) {}

  async execute({ username, password, address }: LogIn): Promise<SignedIn> {
    const wait = await this.attempts.begin(username, address);
    if (wait > 0) throw tooManyAttempts(wait);
    const account = await this.transactions.run((tx) => this.accounts.findByUsername(username, tx));
    // Outside of any transaction: it takes tens of milliseconds and would hold a connection.
    if (!(await isPassword(password, usableHash(account))) || account === null) {
      await this.transactions.run((tx) => this.sessions.refused(account, tx));
      throw wrongCredentials();
    }
    return this.transactions.run(async (tx) => {
      await this.attempts.succeeded(username, address, tx);
      return this.sessions.begin(account, tx);
    });
  }
}

const usableHash = (account: Account | null) => (account?.active === true ? account.passwordHash : undefined);
