import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiAcceptedResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allowed } from '#libs/auth/src/allowed.js';
import { Me } from '#libs/auth/src/me.js';
import type { Principal } from '#libs/auth/src/principal.js';
import { RequestKey } from '#libs/http/src/command-context.js';
import { PathId } from '#libs/http/src/path-id.js';
import { ImportStartedResponse } from '../job/import-started.response.js';
import { CorrectRefused } from './correct-refused.command.js';
import { CorrectRefusedRequest } from './correct-refused.request.js';

@ApiTags('import')
@Controller('imports/:id/corrections')
export class CorrectRefusedController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  @HttpCode(202)
  @Allowed('import.run')
  @ApiOperation({ summary: '更正退回的行并再次导入：只送改过的格，其余各格仍为原文；产生一次新的导入' })
  @ApiAcceptedResponse({ type: ImportStartedResponse })
  run(
    @PathId() id: string,
    @Body() { rows }: CorrectRefusedRequest,
    @Me() me: Principal,
    @RequestKey() key: RequestKey,
  ): Promise<ImportStartedResponse> {
    return this.commands.execute(new CorrectRefused(id, rows, me.accountId, key));
  }
}
