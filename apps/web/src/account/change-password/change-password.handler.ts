import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Clock } from '#libs/domain/src/clock.js';
import { Transactions } from '#libs/persistence/src/transactions.js';
import { WeakPassword } from '../domain/account.errors.js';
import type { Account } from '../domain/account.js';
import { faultOf } from '../domain/new-password.js';
import { tooManyAttempts, wrongPassword } from '../log-in.problems.js';
import { AccountRepository } from '../persistence/account.repository.js';
import { LogInAttempts } from '../persistence/log-in-attempts.js';
import { hashPassword, isPassword } from '../persistence/passwords.js';
import { isWellKnownPassword } from '../persistence/well-known-passwords.js';
import { ChangePassword } from './change-password.command.js';

@CommandHandler(ChangePassword)
export class ChangePasswordHandler implements ICommandHandler<ChangePassword> {
  constructor(
    private readonly transactions: Transactions,
    private readonly accounts: AccountRepository,
    private readonly attempts: LogInAttempts,
    private readonly clock: Clock,
  ) {}

  /** A stolen session must not guess the password faster than a stranger. */
  async execute({ me, current, password, address }: ChangePassword): Promise<void> {
    const wait = await this.attempts.begin(me.username, address);
    if (wait > 0) throw tooManyAttempts(wait);
    const account = await this.transactions.run((tx) => this.accounts.get(me.accountId, tx));
    if (!(await isPassword(current, account.passwordHash))) throw wrongPassword();
    mustBeStrong(password, current, account);
    const passwordHash = await hashPassword(password);
    await this.transactions.run(async (tx) => {
      await this.attempts.succeeded(me.username, address, tx);
      await this.accounts.save({ ...account, passwordHash }, { action: 'PasswordChanged', by: me.accountId, at: this.clock.now() }, tx);
    });
  }
}

function mustBeStrong(password: string, current: string, { username }: Account): void {
  const fault = password === current ? 'as-before' : faultOf(password, username, isWellKnownPassword);
  if (fault !== undefined) throw new WeakPassword(fault);
}
