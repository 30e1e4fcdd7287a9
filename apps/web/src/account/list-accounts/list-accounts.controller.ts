import { Controller, Get } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allowed } from '#libs/auth/src/allowed.js';
import { AccountListResponse } from './account-list.response.js';
import { ListAccounts } from './list-accounts.query.js';

@ApiTags('account')
@Controller('accounts')
export class ListAccountsController {
  constructor(private readonly queries: QueryBus) {}

  @Get()
  @Allowed('account.manage')
  @ApiOperation({ summary: '本地区的账号' })
  @ApiOkResponse({ type: AccountListResponse })
  run(): Promise<AccountListResponse> {
    return this.queries.execute(new ListAccounts());
  }
}
