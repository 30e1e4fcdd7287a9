import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allowed } from '#libs/auth/src/allowed.js';
import { Me } from '#libs/auth/src/me.js';
import type { Principal } from '#libs/auth/src/principal.js';
import { ChangedResponse } from '#libs/http/src/changed.response.js';
import { ExpectedVersion, RequestKey } from '#libs/http/src/command-context.js';
import { PathId } from '#libs/http/src/path-id.js';
import { WithdrawSubmission } from './withdraw-submission.command.js';
import { WithdrawSubmissionRequest } from './withdraw-submission.request.js';

@ApiTags('complaint')
@Controller('complaints/:id/withdrawal')
export class WithdrawSubmissionController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  @HttpCode(200)
  @Allowed('complaint.withdraw')
  @ApiOperation({ summary: '提交人撤回：投诉终止，举报线索继续 (C-13)' })
  @ApiOkResponse({ type: ChangedResponse })
  run(
    @PathId() id: string,
    @ExpectedVersion() expected: number,
    @Body() body: WithdrawSubmissionRequest,
    @Me() me: Principal,
    @RequestKey() key: RequestKey,
  ): Promise<ChangedResponse> {
    return this.commands.execute(new WithdrawSubmission(id, expected, body, me.accountId, key));
  }
}
