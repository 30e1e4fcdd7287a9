import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allowed } from '#libs/auth/src/allowed.js';
import { Me } from '#libs/auth/src/me.js';
import type { Principal } from '#libs/auth/src/principal.js';
import { ChangedResponse } from '#libs/http/src/changed.response.js';
import { ExpectedVersion, RequestKey } from '#libs/http/src/command-context.js';
import { PathId } from '#libs/http/src/path-id.js';
import { MergeComplaint } from './merge-complaint.command.js';
import { MergeComplaintRequest } from './merge-complaint.request.js';

@ApiTags('complaint')
@Controller('complaints/:id/merge')
export class MergeComplaintController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  @HttpCode(200)
  @Allowed('complaint.merge')
  @ApiOperation({ summary: '并案：并入另一事项后办结，有新事实的自最后一次举报起重新计算时限 (C-20)' })
  @ApiOkResponse({ type: ChangedResponse })
  run(
    @PathId() id: string,
    @ExpectedVersion() expected: number,
    @Body() merge: MergeComplaintRequest,
    @Me() me: Principal,
    @RequestKey() key: RequestKey,
  ): Promise<ChangedResponse> {
    return this.commands.execute(new MergeComplaint(id, expected, merge, me.accountId, key));
  }
}
