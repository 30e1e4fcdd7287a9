import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allowed } from '#libs/auth/src/allowed.js';
import { Me } from '#libs/auth/src/me.js';
import type { Principal } from '#libs/auth/src/principal.js';
import { ChangedResponse } from '#libs/http/src/changed.response.js';
import { ExpectedVersion, RequestKey } from '#libs/http/src/command-context.js';
import { PathId } from '#libs/http/src/path-id.js';
import { AnswerComplaint } from './answer-complaint.command.js';
import { AnswerComplaintRequest } from './answer-complaint.request.js';

@ApiTags('complaint')
@Controller('complaints/:id/answer')
export class AnswerComplaintController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  @HttpCode(200)
  @Allowed('complaint.answer')
  @ApiOperation({ summary: '答复处理结果' })
  @ApiOkResponse({ type: ChangedResponse })
  run(
    @PathId() id: string,
    @ExpectedVersion() expected: number,
    @Body() body: AnswerComplaintRequest,
    @Me() me: Principal,
    @RequestKey() key: RequestKey,
  ): Promise<ChangedResponse> {
    return this.commands.execute(new AnswerComplaint(id, expected, body, me.accountId, key));
  }
}
