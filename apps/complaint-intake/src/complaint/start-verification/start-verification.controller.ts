import { Controller, HttpCode, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allowed } from '#libs/auth/src/allowed.js';
import { Me } from '#libs/auth/src/me.js';
import type { Principal } from '#libs/auth/src/principal.js';
import { ChangedResponse } from '#libs/http/src/changed.response.js';
import { ExpectedVersion, RequestKey } from '#libs/http/src/command-context.js';
import { PathId } from '#libs/http/src/path-id.js';
import { StartVerification } from './start-verification.command.js';

@ApiTags('complaint')
@Controller('complaints/:id/verification')
export class StartVerificationController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  @HttpCode(200)
  @Allowed('complaint.decide')
  @ApiOperation({ summary: '开始核查举报线索 (C-19)' })
  @ApiOkResponse({ type: ChangedResponse })
  run(
    @PathId() id: string,
    @ExpectedVersion() expected: number,
    @Me() me: Principal,
    @RequestKey() key: RequestKey,
  ): Promise<ChangedResponse> {
    return this.commands.execute(new StartVerification(id, expected, me.accountId, key));
  }
}
