import { Controller, Get } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allowed } from '#libs/auth/src/allowed.js';
import { ListRules } from './list-rules.query.js';
import { RuleListResponse } from './rule-list.response.js';

@ApiTags('rules')
@Controller('rules')
export class ListRulesController {
  constructor(private readonly queries: QueryBus) {}

  @Get()
  @Allowed('rules.read')
  @ApiOperation({ summary: '今日有效的期限与规定，以及本地区载入过的文件' })
  @ApiOkResponse({ type: RuleListResponse })
  run(): Promise<RuleListResponse> {
    return this.queries.execute(new ListRules());
  }
}
