import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Audit } from '#libs/audit/src/audit.js';
import type { Instant } from '#libs/domain/src/instant.js';
import { mustBeCurrent } from '#libs/messaging/src/outbox/must-be-current.js';
import { Outbox } from '#libs/messaging/src/outbox/outbox.js';
import { NotFound, SavedElsewhere } from '#libs/persistence/src/persistence.errors.js';
import type { Tx } from '#libs/persistence/src/transactions.js';
import { type Account, asUsername } from '../domain/account.js';
import { accountChanged } from '../integration/account.published.js';
import { AccountRow } from './account.row.js';

export interface AccountChange {
  /** As the audit log calls it. */
  readonly action: 'PasswordChanged' | 'AccountSuspended' | 'AccountRestored' | 'SessionsEnded';
  readonly by: string;
  readonly at: Instant;
}

@Injectable()
export class AccountRepository {
  constructor(
    private readonly outbox: Outbox,
    private readonly audit: Audit,
  ) {}

  findByUsername(typed: string, tx: Tx): Promise<Account | null> {
    return tx.findOneBy(AccountRow, { username: asUsername(typed) });
  }

  /** Which of these names are taken. */
  async taken(usernames: readonly string[], tx: Tx): Promise<ReadonlySet<string>> {
    const rows = await tx.find(AccountRow, { where: { username: In(usernames.map(asUsername)) }, select: { username: true } });
    return new Set(rows.map(({ username }) => username));
  }

  /** Leaves accounts that are there as they are, also those that another start makes at this moment. Returns the names it added. */
  async addMissing(accounts: readonly Account[], tx: Tx): Promise<readonly string[]> {
    const rows = accounts.map((account) => ({ ...account, roles: [...account.roles] }));
    const insert = tx.createQueryBuilder().insert().into(AccountRow).values(rows).orIgnore().returning('username');
    const { raw } = await insert.execute();
    return (raw as { username: string }[]).map(({ username }) => username);
  }

  /** With `expected`, throws `Stale` where the account is another meanwhile. */
  async get(id: string, tx: Tx, expected?: number): Promise<Account> {
    const account = await tx.findOneBy(AccountRow, { id });
    if (account === null) throw new NotFound('account', id);
    if (expected !== undefined) await mustBeCurrent({ type: 'account', id, version: account.version }, expected, tx);
    return account;
  }

  list(tx: Tx): Promise<readonly Account[]> {
    return tx.find(AccountRow, { order: { username: 'asc' } });
  }

  /** Nobody's change is overwritten; the version that rises ends the account's sessions, here at once and in the other services when they hear of it. */
  async save(
    { id, version, roles, ...changed }: Account,
    { action, by, at }: AccountChange,
    tx: Tx,
  ): Promise<{ readonly version: number }> {
    const { affected } = await tx.update(AccountRow, { id, version }, { ...changed, roles: [...roles], version: version + 1 });
    if (affected !== 1) throw new SavedElsewhere('account', id);
    await this.outbox.append('account', [accountChanged({ id, version: version + 1 }, by, at)], tx);
    await this.audit.record([{ at, by, action, rule: 'R-115', subject: `account/${id}` }], tx);
    return { version: version + 1 };
  }
}
