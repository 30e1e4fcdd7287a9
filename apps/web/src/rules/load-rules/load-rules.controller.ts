import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allowed } from '#libs/auth/src/allowed.js';
import { Me } from '#libs/auth/src/me.js';
import type { Principal } from '#libs/auth/src/principal.js';
import { RequestKey } from '#libs/http/src/command-context.js';
import { uploadOf } from '#libs/rules/src/upload.js';
import { LoadRules } from './load-rules.command.js';
import { LoadRulesRequest } from './load-rules.request.js';
import { LoadedResponse } from './load-rules.response.js';

@ApiTags('rules')
@Controller('rule-files')
export class LoadRulesController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  @HttpCode(200)
  @Allowed('rules.load')
  @ApiOperation({ summary: '载入工作日历、规则或本地区设置，对本地区全部服务生效' })
  @ApiOkResponse({ type: LoadedResponse })
  run(@Body() { kind, content }: LoadRulesRequest, @Me() me: Principal, @RequestKey() key: RequestKey): Promise<LoadedResponse> {
    return this.commands.execute(new LoadRules(uploadOf(kind, content), me.accountId, key));
  }
}
