import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allowed } from '#libs/auth/src/allowed.js';
import { Me } from '#libs/auth/src/me.js';
import type { Principal } from '#libs/auth/src/principal.js';
import { ChangedResponse } from '#libs/http/src/changed.response.js';
import { ExpectedVersion, RequestKey } from '#libs/http/src/command-context.js';
import { PathId } from '#libs/http/src/path-id.js';
import { PauseDeadline } from './pause-deadline.command.js';
import { PauseDeadlineRequest } from './pause-deadline.request.js';

@ApiTags('deadline')
@Controller('complaints/:id/deadline-pauses')
export class PauseDeadlineController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  @HttpCode(200)
  @Allowed('deadline.pause')
  @ApiOperation({ summary: '中止期限：检测、鉴定等，须有起始文书 (R-006)' })
  @ApiOkResponse({ type: ChangedResponse })
  run(
    @PathId() matterId: string,
    @Body() body: PauseDeadlineRequest,
    @ExpectedVersion() expected: number,
    @Me() me: Principal,
    @RequestKey() key: RequestKey,
  ): Promise<ChangedResponse> {
    return this.commands.execute(new PauseDeadline({ matterId, deadline: body.deadline, expected }, body, me.accountId, key));
  }
}
