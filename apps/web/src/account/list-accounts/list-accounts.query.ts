import { Query } from '@nestjs/cqrs';
import type { AccountListResponse } from './account-list.response.js';

export class ListAccounts extends Query<AccountListResponse> {}
