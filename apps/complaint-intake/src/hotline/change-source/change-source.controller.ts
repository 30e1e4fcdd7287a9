import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allowed } from '#libs/auth/src/allowed.js';
import { Me } from '#libs/auth/src/me.js';
import type { Principal } from '#libs/auth/src/principal.js';
import { ChangedResponse } from '#libs/http/src/changed.response.js';
import { ExpectedVersion, RequestKey } from '#libs/http/src/command-context.js';
import { PathId } from '#libs/http/src/path-id.js';
import { ChangeSource } from './change-source.command.js';
import { ChangeSourceRequest } from './change-source.request.js';

@ApiTags('hotline')
@Controller('hotline-sources/:id/connection')
export class ChangeSourceController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  @HttpCode(200)
  @Allowed('hotline.manage')
  @ApiOperation({ summary: '停用或启用来源系统，改回传地址' })
  @ApiOkResponse({ type: ChangedResponse })
  run(
    @PathId() id: string,
    @Body() { active, url = undefined }: ChangeSourceRequest,
    @ExpectedVersion() expected: number,
    @Me() me: Principal,
    @RequestKey() key: RequestKey,
  ): Promise<ChangedResponse> {
    return this.commands.execute(new ChangeSource(id, expected, active, url ?? null, me.accountId, key));
  }
}
