import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { Transactions } from '#libs/persistence/src/transactions.js';
import { AccountRepository } from '../persistence/account.repository.js';
import type { AccountListResponse } from './account-list.response.js';
import { ListAccounts } from './list-accounts.query.js';

@QueryHandler(ListAccounts)
export class ListAccountsHandler implements IQueryHandler<ListAccounts> {
  constructor(
    private readonly transactions: Transactions,
    private readonly accounts: AccountRepository,
  ) {}

  async execute(): Promise<AccountListResponse> {
    const accounts = await this.transactions.run((tx) => this.accounts.list(tx));
    return { items: accounts.map(({ passwordHash: _secret, ...shown }) => shown) };
  }
}
