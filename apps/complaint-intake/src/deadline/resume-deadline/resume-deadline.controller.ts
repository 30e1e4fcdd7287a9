import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allowed } from '#libs/auth/src/allowed.js';
import { Me } from '#libs/auth/src/me.js';
import type { Principal } from '#libs/auth/src/principal.js';
import { ChangedResponse } from '#libs/http/src/changed.response.js';
import { ExpectedVersion, RequestKey } from '#libs/http/src/command-context.js';
import { PathId } from '#libs/http/src/path-id.js';
import { ResumeDeadline } from './resume-deadline.command.js';
import { ResumeDeadlineRequest } from './resume-deadline.request.js';

@ApiTags('deadline')
@Controller('complaints/:id/deadline-resumptions')
export class ResumeDeadlineController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  @HttpCode(200)
  @Allowed('deadline.pause')
  @ApiOperation({ summary: '恢复期限计算，须有结束文书 (R-006)' })
  @ApiOkResponse({ type: ChangedResponse })
  run(
    @PathId() matterId: string,
    @Body() body: ResumeDeadlineRequest,
    @ExpectedVersion() expected: number,
    @Me() me: Principal,
    @RequestKey() key: RequestKey,
  ): Promise<ChangedResponse> {
    return this.commands.execute(new ResumeDeadline({ matterId, deadline: body.deadline, expected }, body, me.accountId, key));
  }
}
