import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { SavedElsewhere } from '#libs/persistence/src/persistence.errors.js';
import type { Tx } from '#libs/persistence/src/transactions.js';
import { type Account, asUsername } from '../domain/account.js';
import { AccountRow } from './account.row.js';

@Injectable()
export class AccountRepository {
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

  /** Nobody's change is overwritten; the version that rises ends the account's sessions. */
  async save({ id, version, roles, ...changed }: Account, tx: Tx): Promise<void> {
    const { affected } = await tx.update(AccountRow, { id, version }, { ...changed, roles: [...roles], version: version + 1 });
    if (affected !== 1) throw new SavedElsewhere('account', id);
  }
}
